/** An item on the diagrams of its models: where it has been and where it stands. */
@NullMarked
package org.zhenggai.rectification.diagram;

import org.jspecify.annotations.NullMarked;
