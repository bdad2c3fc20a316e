/** A person's desk: what is owed by when, what to know before a step, and handing it in. */
package org.zhenggai.duty;
