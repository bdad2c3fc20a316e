/** What becomes of a dispatched item beside its steps: withdrawn, reopened, closed by its process. */
package org.zhenggai.rectification.life;
