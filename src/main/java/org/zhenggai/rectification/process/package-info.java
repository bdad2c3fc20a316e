/**
 * The engine's edge: {@code EngineLives} speaks outward in business words, {@code TaskEvents} and {@code LifeBean} hand
 * what the engine reports to use cases, {@code CheckedTaskService} is the one way in for completed steps. No logic in any
 * of them.
 */
@NullMarked
package org.zhenggai.rectification.process;

import org.jspecify.annotations.NullMarked;
