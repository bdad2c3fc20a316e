/** The office's policy tables: reading them, checking a new version, and what becomes of whatever runs under the old. */
package org.zhenggai.policy;
