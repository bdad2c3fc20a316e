package org.zhenggai.platform.text;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.zhenggai.platform.Refused;

/** Texts for people, in the language of the current request. */
@Component
public class Texts {

    private final MessageSource messages;

    Texts(MessageSource messages) {
        this.messages = messages;
    }

    public String of(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale());
    }

    public String of(Refused refused) {
        return of(refused.key(), refused.arguments());
    }

    /** For names that an administrator's model may have brought along and nobody has translated. */
    public String orElse(String key, String otherwise) {
        return messages.getMessage(key, null, otherwise, locale());
    }

    /** For what is kept in tables: Chinese, whoever caused it and whoever reads it. */
    public String written(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Languages.CHINESE);
    }

    public String writtenOr(String key, String otherwise) {
        return messages.getMessage(key, null, otherwise, Languages.CHINESE);
    }

    public Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
