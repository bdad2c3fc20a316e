/** What a proxy in front says of a request, and whom that is believed. */
package org.zhenggai.platform.proxy;
