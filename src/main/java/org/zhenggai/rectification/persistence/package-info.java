/** Items, their work and their open duties as they are stored. */
@NullMarked
package org.zhenggai.rectification.persistence;

import org.jspecify.annotations.NullMarked;
