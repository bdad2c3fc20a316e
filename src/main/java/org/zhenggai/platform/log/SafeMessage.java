package org.zhenggai.platform.log;

import ch.qos.logback.classic.pattern.MessageConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;

/** The message of every entry, whoever writes it and whatever it quotes: user names, file names, headers. */
public class SafeMessage extends MessageConverter {

    @Override
    public String convert(ILoggingEvent event) {
        return LogText.entry(String.valueOf(super.convert(event)));
    }
}
