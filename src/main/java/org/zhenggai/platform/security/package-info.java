/** One login for pages, API, Tasklist and engine REST. Knows nobody; the organisation tells who there is. */
package org.zhenggai.platform.security;
