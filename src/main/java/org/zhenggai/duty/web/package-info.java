/** The pages of duties: the list, one step with its form, and what is sent from them. */
package org.zhenggai.duty.web;
