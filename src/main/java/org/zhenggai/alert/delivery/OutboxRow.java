package org.zhenggai.alert.delivery;

import org.zhenggai.alert.Alert;

/** An alert that is to leave the inbox. */
public record OutboxRow(long id, long alertId, String recipient, Alert.Level level) {}
