/** The API of what runs beside an item's life. */
@NullMarked
package org.zhenggai.supervision.web;

import org.jspecify.annotations.NullMarked;
