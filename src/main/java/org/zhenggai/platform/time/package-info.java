/** The one clock, the city's zone, and how far a date may reach. */
package org.zhenggai.platform.time;
