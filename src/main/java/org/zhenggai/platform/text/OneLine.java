package org.zhenggai.platform.text;

import java.util.Optional;

/** A name as a form or a request gives it: one line, in which something is to be read. */
public final class OneLine {

    private OneLine() {}

    /** The name as it is kept; empty where it is none, or longer than this many signs. */
    public static Optional<String> of(String given, int longest) {
        return Optional.ofNullable(PlainText.said(given))
                .filter(name -> PlainText.length(name) <= longest)
                .filter(name -> PlainText.isStorable(name) && name.chars().noneMatch(Character::isISOControl));
    }
}
