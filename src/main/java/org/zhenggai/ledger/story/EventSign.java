package org.zhenggai.ledger.story;

import org.zhenggai.audit.Meaning;

/** Which icon of the sprite stands beside an event, and in which tone. */
public record EventSign(String icon, String tone) {

    static EventSign of(Meaning meaning) {
        return switch (meaning) {
            case RELAPSED, ALARM -> new EventSign("light-red", "red");
            case WITHDRAWN -> new EventSign("close", "red");
            case WARNED -> new EventSign("notice", "red");
            case URGED -> new EventSign("bell", "yellow");
            case RETURNED -> new EventSign("return", "yellow");
            case EVIDENCE -> new EventSign("attach", "blue");
            case REGISTERED, DISPATCHED -> new EventSign("flag", "green");
            case CHANGED -> new EventSign("edit", "blue");
            case REASSIGNED -> new EventSign("person", "blue");
            case DATED -> new EventSign("calendar", "blue");
            case OPENED -> new EventSign("eye", "blue");
            case DONE, APPROVED -> new EventSign("check", "green");
            case HANDED_IN -> new EventSign("send", "blue");
        };
    }
}
