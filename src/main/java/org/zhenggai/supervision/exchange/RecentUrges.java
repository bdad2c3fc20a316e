package org.zhenggai.supervision.exchange;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.zhenggai.alert.Alert;
import org.zhenggai.alert.inbox.Alerts;
import org.zhenggai.platform.Refused;
import org.zhenggai.platform.time.Zones;
import org.zhenggai.supervision.persistence.UrgeMapper;

/** Whom somebody has urged a short while ago: being told the same again within the hour makes nobody faster. */
@Component
class RecentUrges {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final Duration UP_TO_THE_MINUTE = Duration.ofMinutes(1).minusMillis(1);

    /** Somebody and what they owe. */
    record Owed(String duty, String person) {}

    private final UrgeMapper urges;
    private final Alerts alerts;
    private final Duration pause;
    private final Clock clock;

    RecentUrges(UrgeMapper urges, Alerts alerts, @Value("${zhenggai.urge-again-after}") Duration pause, Clock clock) {
        this.urges = urges;
        this.alerts = alerts;
        this.pause = pause;
        this.clock = clock;
    }

    /** With the time of the last one; the item is locked, or two at once would both find nothing. */
    Map<Owed, Instant> by(String person, String item) {
        Set<Integer> recent =
                Set.copyOf(urges.since(item, person, clock.instant().minus(pause)));
        if (recent.isEmpty()) {
            return Map.of();
        }
        return alerts.about(item, UrgeItem.RULE).stream()
                .filter(alert -> recent.contains(alert.occasion()))
                .collect(Collectors.toMap(
                        alert -> new Owed(alert.subject(), alert.recipient()),
                        Alert::raisedAt,
                        BinaryOperator.maxBy(Instant::compareTo)));
    }

    /** Everybody who owes something was urged just now: names the time from which the first of them may be again. */
    Refused refusal(String item, Collection<Owed> owed, Map<Owed, Instant> recent) {
        Instant again = owed.stream()
                .map(recent::get)
                .min(Instant::compareTo)
                .orElseThrow()
                .plus(pause)
                .plus(UP_TO_THE_MINUTE);
        return Refused.tooMany("urge.again", item, TIME.format(ZonedDateTime.ofInstant(again, Zones.CITY)));
    }
}
