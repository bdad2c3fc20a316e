/** Reports as they are stored. */
package org.zhenggai.reporting.persistence;
