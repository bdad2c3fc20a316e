/** Progress reports of running items, opened period by period. */
package org.zhenggai.reporting.progress;
