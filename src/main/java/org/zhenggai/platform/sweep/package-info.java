/** Work that comes due by the clock: whatever a feature has to look for now and then. */
package org.zhenggai.platform.sweep;
