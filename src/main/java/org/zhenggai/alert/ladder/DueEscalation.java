package org.zhenggai.alert.ladder;

import java.time.LocalDate;
import java.util.List;
import org.zhenggai.alert.AlertTexts;
import org.zhenggai.alert.Escalation;
import org.zhenggai.alert.Recipients;
import org.zhenggai.deadline.Rung;
import org.zhenggai.deadline.WorkingCalendar;
import org.zhenggai.platform.time.Zones;

/** An item or a duty where its ladder has come to something: what that is, whom it concerns and what it says. */
public sealed interface DueEscalation {

    String subject();

    Escalation.Item item();

    LocalDate due();
    /** What it waits for: a rung of the policy's, or of a duty that it is there or back. */
    String rung();

    LocalDate rungOn();

    default Escalation.Place place() {
        return new Escalation.Place(rungOn(), subject());
    }

    /** The last rung that was raised, null before the first; items have no need to remember it. */
    default String raised() {
        return null;
    }

    /** From which day on its ladder counts, however late the sweep finds that it is there. */
    default LocalDate since() {
        return rungOn();
    }

    /** There or back, and nobody has been told yet. */
    default boolean isEvent() {
        return false;
    }

    List<String> told(List<String> roles, Recipients recipients);

    String text(AlertTexts texts, Rung rung, LocalDate today, WorkingCalendar calendar);

    record Item(Escalation.Ladder ladder, Escalation.Item item) implements DueEscalation {

        @Override
        public String subject() {
            return item.code();
        }

        @Override
        public LocalDate due() {
            return item.deadline();
        }

        @Override
        public String rung() {
            return ladder.rung();
        }

        @Override
        public LocalDate rungOn() {
            return ladder.rungOn();
        }

        @Override
        public List<String> told(List<String> roles, Recipients recipients) {
            return recipients.ofItem(roles, item);
        }

        @Override
        public String text(AlertTexts texts, Rung rung, LocalDate today, WorkingCalendar calendar) {
            return texts.ofItem(item, rung.level(), today, calendar);
        }
    }

    record Duty(Escalation.Duty duty, Escalation.Item item) implements DueEscalation {

        @Override
        public String subject() {
            return duty.taskId();
        }

        @Override
        public LocalDate due() {
            return duty.dueOn();
        }

        @Override
        public String rung() {
            return duty.rung();
        }

        @Override
        public LocalDate rungOn() {
            return duty.rungOn();
        }

        @Override
        public String raised() {
            return duty.raised();
        }

        @Override
        public LocalDate since() {
            return Zones.dayOf(duty.createdAt());
        }

        @Override
        public boolean isEvent() {
            return duty.isEvent();
        }

        @Override
        public List<String> told(List<String> roles, Recipients recipients) {
            return recipients.ofDuty(roles, duty);
        }

        @Override
        public String text(AlertTexts texts, Rung rung, LocalDate today, WorkingCalendar calendar) {
            return texts.ofDuty(duty, item, rung.level(), today, calendar);
        }
    }
}
