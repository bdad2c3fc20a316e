/** Oneself, one's password, and the administration of people. */
package org.zhenggai.organisation.web;
