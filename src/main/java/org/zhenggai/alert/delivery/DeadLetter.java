package org.zhenggai.alert.delivery;

import java.time.Instant;
import org.zhenggai.alert.channel.ChannelName;

/** A message that was given up, as an administrator may see it: nothing of what it says. */
public record DeadLetter(
        Long id, ChannelName channel, String recipient, Integer attempts, String lastError, Instant since) {}
