package org.zhenggai.ledger.story;

import java.util.List;

/** Which icon of the sprite stands beside an event, and in which tone. */
public record EventSign(String icon, String tone) {

    private record Kind(String pattern, EventSign sign) {}

    private static final EventSign OTHER = new EventSign("send", "blue");

    /** The first that fits holds. */
    private static final List<Kind> KINDS = List.of(
            new Kind("RELAPSED|DEADLINE_REACHED|EVIDENCE_DAMAGED", new EventSign("light-red", "red")),
            new Kind("WITHDRAWN", new EventSign("close", "red")),
            new Kind("NOTICE_SERVED", new EventSign("notice", "red")),
            new Kind("URGED", new EventSign("bell", "yellow")),
            new Kind(".*(RETURN|RETURNED|REFUSED|DECLINED).*", new EventSign("return", "yellow")),
            new Kind("EVIDENCE_UPLOADED", new EventSign("attach", "blue")),
            new Kind("REGISTERED|DISPATCHED|REDISPATCHED.*", new EventSign("flag", "green")),
            new Kind("EDITED", new EventSign("edit", "blue")),
            new Kind("REASSIGNED", new EventSign("person", "blue")),
            new Kind("DEADLINE_.*|EXTENSION_REQUESTED", new EventSign("calendar", "blue")),
            new Kind("LOOK_BACK_STARTED|PROGRESS_REPORT_OPENED|PUBLIC_NOTICE_OPENED", new EventSign("eye", "blue")),
            new Kind(
                    ".*(APPROVE|APPROVED|ENDORSED|VERIFIED|SIGNED|ACCEPTED|PASSED|GRANTED|HELD|CLOSED|DONE|ACKNOWLEDGED).*",
                    new EventSign("check", "green")));

    static EventSign of(String event) {
        return KINDS.stream()
                .filter(kind -> event.matches(kind.pattern()))
                .findFirst()
                .map(Kind::sign)
                .orElse(OTHER);
    }
}
