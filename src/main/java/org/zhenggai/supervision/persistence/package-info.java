/** Notices, extensions, look-backs and urges as they are stored. */
package org.zhenggai.supervision.persistence;
