/** Lists in pages, cut the same way everywhere. */
package org.zhenggai.platform.paging;
