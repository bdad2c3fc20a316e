/** Statements of the audit trail: insert and select, nothing else. */
@NullMarked
package org.zhenggai.audit.persistence;

import org.jspecify.annotations.NullMarked;
