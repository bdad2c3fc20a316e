/** Who may see an item, and who may add to it. */
package org.zhenggai.rectification.sight;
