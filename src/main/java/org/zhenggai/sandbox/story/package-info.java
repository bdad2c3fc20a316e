/** Plays {@code seeds/story} through the real use cases, as the people whose duty each step is. */
package org.zhenggai.sandbox.story;
