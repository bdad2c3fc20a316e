/** Upload and download. */
@NullMarked
package org.zhenggai.evidence.web;

import org.jspecify.annotations.NullMarked;
