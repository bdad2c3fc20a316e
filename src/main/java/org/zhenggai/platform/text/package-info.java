/** Texts: what people say, in which words the platform answers, and how both are found. */
package org.zhenggai.platform.text;
