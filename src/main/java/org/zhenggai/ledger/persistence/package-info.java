/** The ledger's queries. */
package org.zhenggai.ledger.persistence;
