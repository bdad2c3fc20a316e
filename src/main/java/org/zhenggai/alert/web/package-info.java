/** The inbox, one's own choices, and what could not be delivered. */
package org.zhenggai.alert.web;
