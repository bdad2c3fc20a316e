/** The officer's desk: drafts and work on many items at once. */
package org.zhenggai.drafting;
