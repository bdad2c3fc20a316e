/** The engine's edge of deadlines: their decision tables. */
package org.zhenggai.deadline.process;
