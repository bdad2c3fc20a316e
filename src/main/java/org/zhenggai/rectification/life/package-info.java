/** What becomes of a dispatched item beside its steps: withdrawn, reopened, closed by its process. */
@NullMarked
package org.zhenggai.rectification.life;

import org.jspecify.annotations.NullMarked;
