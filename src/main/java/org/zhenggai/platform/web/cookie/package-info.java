/** Cookies of ours: where they are valid and what guards them. */
package org.zhenggai.platform.web.cookie;
