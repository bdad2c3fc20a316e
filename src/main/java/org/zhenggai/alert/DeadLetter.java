package org.zhenggai.alert;

import java.time.Instant;
import org.zhenggai.alert.channel.ChannelName;

/**
 * A message that was given up, as an administrator may see it: nothing of what it says.
 *
 * @param item   the code of the item it is about; null where that is not known
 * @param digest whether it gathers alerts, of which {@code item} names the first
 */
public record DeadLetter(
        Long id,
        ChannelName channel,
        String recipient,
        Integer attempts,
        String lastError,
        Instant since,
        String item,
        Boolean digest) {}
