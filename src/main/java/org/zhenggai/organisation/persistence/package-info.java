/** Statements of units, people and accounts. */
package org.zhenggai.organisation.persistence;
