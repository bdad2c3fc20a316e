/** Statements of files and their chunks. */
package org.zhenggai.evidence.persistence;
