package org.zhenggai.rectification.step;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhenggai.catalogue.Programmes;
import org.zhenggai.deadline.Calendars;
import org.zhenggai.deadline.ClockPolicy;
import org.zhenggai.deadline.Deadlines;
import org.zhenggai.deadline.StepClock;
import org.zhenggai.rectification.HandedIn;
import org.zhenggai.rectification.Measure;
import org.zhenggai.rectification.Step;
import org.zhenggai.rectification.SupervisedItem;
import org.zhenggai.rectification.persistence.MeasureMapper;

/** What a duty is about and when it is due: work and satellites have dates of their own, all else the office's terms. */
@Component
public class AssignmentTerms {

    private final MeasureMapper measures;
    private final Satellites satellites;
    private final Deadlines deadlines;
    private final Programmes programmes;
    private final Calendars calendars;

    public AssignmentTerms(
            MeasureMapper measures,
            Satellites satellites,
            Deadlines deadlines,
            Programmes programmes,
            Calendars calendars) {
        this.measures = measures;
        this.satellites = satellites;
        this.deadlines = deadlines;
        this.programmes = programmes;
        this.calendars = calendars;
    }

    /** {@code opened} is the day on which the step was opened. */
    public LocalDate dueOn(SupervisedItem item, String step, SatelliteSteps.Subject subject, LocalDate opened) {
        return subject.dueOn() != null
                ? subject.dueOn()
                : deadlines.stepDue(step, item.grade().name(), opened).date();
    }

    /** A step that comes back runs on by its programme's clock, unless its work has a date of its own. */
    LocalDate returned(SupervisedItem item, SatelliteSteps.Subject subject, HandedIn before, LocalDate back) {
        ClockPolicy policy = programmes.find(item.programme()).orElseThrow().clockPolicy();
        return subject.dueOn() != null
                ? subject.dueOn()
                : new StepClock(before.dueOn(), before.on())
                        .due(back, policy, calendars.current())
                        .date();
    }

    public SatelliteSteps.Subject subject(SupervisedItem item, String step, @Nullable Integer workNo) {
        if (workNo == null) {
            return whole(item);
        }
        return satellites
                .of(step)
                .map(satellite -> satellite.subject(item.code(), workNo, step))
                .orElseGet(() -> work(item, step, workNo));
    }

    private static SatelliteSteps.Subject whole(SupervisedItem item) {
        return new SatelliteSteps.Subject(
                labelled(item.code() + " " + item.title(), item.illustrative() && !item.titleOfficial()), null);
    }

    private SatelliteSteps.Subject work(SupervisedItem item, String step, int workNo) {
        Measure work = measures.find(item.code(), workNo);
        if (work == null) {
            return whole(item);
        }
        return new SatelliteSteps.Subject(
                labelled(item.code() + "（" + work.no() + "）" + work.title(), item.illustrative()),
                Step.of(step).work() ? work.dueOn() : null);
    }

    private static String labelled(String subject, boolean illustrative) {
        return illustrative ? subject + "（示例）" : subject;
    }
}
