/** Append-only record of every business event: who, when, what changed, through which door. */
package org.zhenggai.audit;
