/** Items, their work and their open duties as they are stored. */
package org.zhenggai.rectification.persistence;
