/** An item is ordered: registered, corrected as a draft, dispatched, dispatched anew. */
package org.zhenggai.rectification.order;
