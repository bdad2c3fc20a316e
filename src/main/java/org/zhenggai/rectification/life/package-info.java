/**
 * What becomes of a dispatched item beside its steps: withdrawn, reopened, closed by its process; who may come
 * near it.
 */
package org.zhenggai.rectification.life;
