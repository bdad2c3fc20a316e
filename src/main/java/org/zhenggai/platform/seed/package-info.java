/** Reading what the first start loads. */
package org.zhenggai.platform.seed;
