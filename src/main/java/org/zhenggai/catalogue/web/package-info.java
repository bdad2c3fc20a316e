/** Programmes as the administration shows them. */
package org.zhenggai.catalogue.web;
