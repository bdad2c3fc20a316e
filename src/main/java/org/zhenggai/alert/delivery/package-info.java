/** How alerts leave the platform: outbox, messages by channel, retries, dead letters. */
package org.zhenggai.alert.delivery;
