/** The frame of the administration: its places, who may go there, how each of them stands. */
package org.zhenggai.platform.web.admin;
