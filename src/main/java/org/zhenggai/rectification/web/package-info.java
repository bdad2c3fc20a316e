/** What happens to an item from outside its process, over HTTP. */
@NullMarked
package org.zhenggai.rectification.web;

import org.jspecify.annotations.NullMarked;
