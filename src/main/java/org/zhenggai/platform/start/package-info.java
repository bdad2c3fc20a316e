/** How a start that cannot go on says why. */
package org.zhenggai.platform.start;
