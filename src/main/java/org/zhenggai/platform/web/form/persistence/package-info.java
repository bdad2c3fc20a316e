/** Statements of the places where forms wait for a login. */
package org.zhenggai.platform.web.form.persistence;
