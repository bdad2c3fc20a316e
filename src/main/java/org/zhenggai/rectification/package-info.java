/** The life of a supervised item: aggregate, guarded transitions and the use cases behind every step. */
package org.zhenggai.rectification;
