/** Models that an administrator adds, and what must hold of them before they are deployed. */
package org.zhenggai.platform.engine.model;
