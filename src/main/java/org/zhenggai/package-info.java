/** The composition: what is started, in which order, and what the first start loads. */
package org.zhenggai;
