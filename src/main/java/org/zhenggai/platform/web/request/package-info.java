/** How a request is read: its language, its forms, its dates. */
package org.zhenggai.platform.web.request;
