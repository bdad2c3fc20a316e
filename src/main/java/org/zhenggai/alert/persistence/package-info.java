/** Alerts, ladders and deliveries as they are stored. */
package org.zhenggai.alert.persistence;
