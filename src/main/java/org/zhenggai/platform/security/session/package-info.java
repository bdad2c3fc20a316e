/** Sessions: what they may hold, how many, how long. */
package org.zhenggai.platform.security.session;
