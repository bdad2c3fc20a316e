/** Tables of this feature: what waits, and what was previewed. */
package org.zhenggai.settlement.persistence;
