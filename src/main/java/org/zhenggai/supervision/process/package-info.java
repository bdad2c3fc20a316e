/** The engine's edge of supervision: its decision tables. */
package org.zhenggai.supervision.process;
