/** Notices, extensions, look-backs and urges as they are stored. */
@NullMarked
package org.zhenggai.supervision.persistence;

import org.jspecify.annotations.NullMarked;
