/** The ways out: mail and the robots of three vendors, each behind the same small face. */
package org.zhenggai.alert.channel;
