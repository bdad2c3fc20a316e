package org.zhenggai.platform.text;

import org.springframework.context.MessageSource;

/** The texts that ship, without a container. */
public final class ShippedTexts {

    private ShippedTexts() {}

    public static Texts texts() {
        return new Texts(source());
    }

    public static MessageSource source() {
        return new Languages().messageSource();
    }
}
