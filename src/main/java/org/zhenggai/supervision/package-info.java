/** What the office and a unit exchange beside an item's life: extensions, notices, urges, looking back after closing. */
package org.zhenggai.supervision;
