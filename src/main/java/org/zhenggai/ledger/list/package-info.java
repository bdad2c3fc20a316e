/** The ledger's lists: items, duties, saved views, chosen columns. */
package org.zhenggai.ledger.list;
