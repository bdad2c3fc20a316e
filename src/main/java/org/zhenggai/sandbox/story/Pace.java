package org.zhenggai.sandbox.story;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.zhenggai.deadline.Calendars;
import org.zhenggai.deadline.WorkingCalendar;
import org.zhenggai.platform.time.Zones;
import org.zhenggai.rectification.Assignment;
import org.zhenggai.rectification.Step;

/** When somebody hands in what they owe: on a working day, in office hours, after their share of the time given. */
class Pace {

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final int MORNING_MINUTES = 180;
    private static final int LUNCH_MINUTES = 150;
    private static final int OFFICE_MINUTES = 390;

    private final Script script;
    private final Calendars calendars;

    Pace(Script script, Calendars calendars) {
        this.script = script;
        this.calendars = calendars;
    }

    /** Empty where it is left lying to the end of the story; {@code now} or later where the usual time has passed. */
    Optional<Instant> handsIn(Assignment duty, Instant now) {
        return usually(duty).map(at -> at.isBefore(now) ? next(duty, now) : at);
    }

    /** Nobody tries to sign off while a notice is open. */
    boolean waits(Assignment duty, List<Assignment> open) {
        return duty.step().equals(Step.SIGN_OFF)
                && open.stream()
                        .anyMatch(other -> other.item().equals(duty.item())
                                && List.of(Step.REPLY_NOTICE, Step.REVIEW_REPLY).contains(other.step()));
    }

    private Instant next(Assignment duty, Instant now) {
        LocalTime hour = hour(about(duty));
        LocalDate today = Zones.dayOf(now);
        Instant at = at(workingDay(today), hour);
        return at.isBefore(now) ? at(workingDay(today.plusDays(1)), hour) : at;
    }

    private Optional<Instant> usually(Assignment duty) {
        LocalDate opened = Zones.dayOf(duty.createdAt());
        Optional<Life.Rest> rest = script.life(duty.item()).flatMap(life -> life.rest(duty, opened));
        if (rest.isPresent()) {
            return rest.map(Life.Rest::until).map(Zones::instantOf);
        }
        LocalDate due = Zones.lastDayBefore(duty.dueAt());
        String about = about(duty);
        double share = script.pace(duty.unit(), duty.item()) / 100.0 * (0.75 + Chance.of("share", about) / 2);
        long given = Math.max(1, ChronoUnit.DAYS.between(opened, due));
        LocalDate day = workingDay(opened.plusDays(Math.max(1, Math.round(given * share))));
        return Optional.of(at(day, hour(about)));
    }

    private static String about(Assignment duty) {
        return duty.item() + duty.step() + duty.workNo() + Zones.dayOf(duty.createdAt());
    }

    private static Instant at(LocalDate day, LocalTime hour) {
        return Zones.instantOf(day.atTime(hour));
    }

    private LocalDate workingDay(LocalDate from) {
        WorkingCalendar calendar = calendars.current();
        LocalDate day = from;
        while (!calendar.isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static LocalTime hour(String about) {
        int minute = (int) (Chance.of("minute", about) * OFFICE_MINUTES);
        return MORNING.plusMinutes(minute < MORNING_MINUTES ? minute : minute + LUNCH_MINUTES)
                .plusSeconds((int) (Chance.of("second", about) * 60));
    }
}
