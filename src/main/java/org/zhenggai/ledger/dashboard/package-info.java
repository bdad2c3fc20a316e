/** The figures that leaders look at. */
package org.zhenggai.ledger.dashboard;
