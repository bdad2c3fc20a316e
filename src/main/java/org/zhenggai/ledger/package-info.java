/** The read side: queries, filters and figures over the records; changes nothing. */
package org.zhenggai.ledger;
