/** What is written into the log, so that nobody outside can write a line of it. */
package org.zhenggai.platform.log;
