/** What passes between office and unit beside an item's life: notices, extensions, look-backs, urging. */
package org.zhenggai.supervision.exchange;
