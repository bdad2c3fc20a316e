/** The engine's configuration: one transaction with the records, no scripts, expressions within bounds. */
package org.zhenggai.platform.engine;
