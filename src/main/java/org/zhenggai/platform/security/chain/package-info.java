/** The filter chains of pages, API, engine and Tasklist. */
package org.zhenggai.platform.security.chain;
