/**
 * Forms of pages that lose nothing: a refused or expired one comes back on the page it was sent from, with what was
 * typed and the reason beside it. Works without JavaScript.
 */
package org.zhenggai.platform.web.form;
