/** Programmes and categories as they are stored. */
package org.zhenggai.catalogue.persistence;
