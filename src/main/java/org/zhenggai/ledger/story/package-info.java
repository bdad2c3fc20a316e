/** One item told to its reader: what happened, what is owed, why its date is what it is. */
package org.zhenggai.ledger.story;
