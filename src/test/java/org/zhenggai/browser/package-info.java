/**
 * Pages as people meet them: the application in a process of its own, as the README starts it, in front of a real
 * Chromium.
 */
package org.zhenggai.browser;
