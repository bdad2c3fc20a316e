/** 定期报告: which periods an item has to be reported on, and the reports. */
package org.zhenggai.reporting;
