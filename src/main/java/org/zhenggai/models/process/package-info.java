/** The engine's edge of moving running items to newer models. */
package org.zhenggai.models.process;
