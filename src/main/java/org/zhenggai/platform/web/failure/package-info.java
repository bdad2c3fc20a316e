/** Every failure becomes a page or a problem of ours, in the reader's language. */
package org.zhenggai.platform.web.failure;
