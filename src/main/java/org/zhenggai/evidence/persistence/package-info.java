/** Statements of files and their chunks. */
@NullMarked
package org.zhenggai.evidence.persistence;

import org.jspecify.annotations.NullMarked;
