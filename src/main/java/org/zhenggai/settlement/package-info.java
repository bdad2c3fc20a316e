/** Loading a year of the working calendar, and settling what was reckoned without it. */
package org.zhenggai.settlement;
