/** Statements of the audit trail: insert and select, nothing else. */
package org.zhenggai.audit.persistence;
