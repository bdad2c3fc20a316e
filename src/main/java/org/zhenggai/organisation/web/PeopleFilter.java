package org.zhenggai.organisation.web;

import org.zhenggai.organisation.Role;
import org.zhenggai.platform.text.Folded;
import org.zhenggai.platform.text.PlainText;

/** What an administrator looks for; null or blank is no condition. */
record PeopleFilter(String q, String unit, Role role, State state) {

    enum State {
        ACTIVE,
        CLOSED,
        MUST_CHANGE
    }

    boolean takes(PersonLine line) {
        return (isBlank(q) || contains(line.username()) || contains(line.name()))
                && (isBlank(unit) || unit.equals(line.unit()))
                && (role == null || line.roles().contains(role))
                && (state == null || is(line));
    }

    private boolean is(PersonLine line) {
        return switch (state) {
            case ACTIVE -> line.active();
            case CLOSED -> !line.active();
            case MUST_CHANGE -> line.active() && line.mustChange();
        };
    }

    private boolean contains(String text) {
        String folded = Folded.of(text);
        return Folded.words(q).stream().allMatch(folded::contains);
    }

    private static boolean isBlank(String text) {
        return !PlainText.says(text);
    }
}
