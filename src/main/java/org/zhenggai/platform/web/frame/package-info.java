/** The frame around every page: who is signed in, where one can go, how much waits there. */
package org.zhenggai.platform.web.frame;
