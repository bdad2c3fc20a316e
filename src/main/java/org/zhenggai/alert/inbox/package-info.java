/** Alerts as rows: raised once, read and receipted by whom they are for. */
package org.zhenggai.alert.inbox;
