package org.zhenggai.alert.ladder;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.zhenggai.alert.AlertTexts;
import org.zhenggai.alert.Escalation;
import org.zhenggai.catalogue.Grade;
import org.zhenggai.deadline.Ladder;
import org.zhenggai.deadline.Rung;
import org.zhenggai.deadline.WorkingCalendar;
import org.zhenggai.deadline.WorkingCalendar.Deviation;
import org.zhenggai.organisation.Role;
import org.zhenggai.platform.text.Texts;
import org.zhenggai.platform.time.Zones;
import org.zhenggai.rectification.Status;

/** Items, duties, ladders and a calendar with May Day 2023 in it. */
public final class Subjects {

    public static final LocalDate DUE = LocalDate.parse("2023-05-04");

    /** Free from 29 April to 3 May, worked for on Sunday 23 April and Saturday 6 May. */
    public static final WorkingCalendar CALENDAR = new WorkingCalendar(
            Set.of(2023),
            Map.of(
                    LocalDate.parse("2023-04-23"), Deviation.MAKEUP_WORKDAY,
                    LocalDate.parse("2023-05-01"), Deviation.HOLIDAY,
                    LocalDate.parse("2023-05-02"), Deviation.HOLIDAY,
                    LocalDate.parse("2023-05-03"), Deviation.HOLIDAY,
                    LocalDate.parse("2023-05-06"), Deviation.MAKEUP_WORKDAY));

    public static final Ladder OF_ITEMS = new Ladder(List.of(
            rung("BEFORE_3", -3, "REMINDER", "HANDLER", "RESPONSIBLE_LEADER"),
            rung("DUE", 0, "REMINDER", "HANDLER"),
            rung("OVERDUE_1", 1, "YELLOW_CARD", "HANDLER", "RESPONSIBLE_LEADER", "OFFICER"),
            rung("OVERDUE_5", 5, "RED_CARD", "RESPONSIBLE_LEADER", "MUNICIPAL_LEADER")));

    public static final Ladder OF_DUTIES = new Ladder(List.of(
            rung("BEFORE_1", -1, "REMINDER", "OWNER"),
            rung("DUE", 0, "REMINDER", "OWNER"),
            rung("OVERDUE_1", 1, "REMINDER", "OWNER", "RESPONSIBLE_LEADER"),
            rung("OVERDUE_5", 5, "YELLOW_CARD", "OWNER", "OFFICER")));

    private static final AnnotationConfigApplicationContext WORDS =
            new AnnotationConfigApplicationContext("org.zhenggai.platform.text");

    private static Rung rung(String name, int days, String level, String... roles) {
        return new Rung(name, days, level, List.of(roles), false);
    }

    public static AlertTexts texts(SmallOrganisation organisation) {
        return new AlertTexts(WORDS.getBean(Texts.class), organisation);
    }

    public static Escalation.Item item(boolean illustrative, String requirement) {
        return new Escalation.Item(
                "ZG-1",
                "清理台账",
                requirement,
                illustrative,
                Grade.GENERAL,
                Status.IN_PROGRESS,
                "sfj",
                "sfj.leader",
                DUE,
                1);
    }

    public static Escalation.Item item() {
        return item(false, "逐件核对已结案件。");
    }

    /** Opened on 3 April, owed by a unit that helps. */
    public static Escalation.Duty duty(String person, String rung, LocalDate rungOn, String raised) {
        return new Escalation.Duty(
                "t1",
                "ZG-1",
                "Task_CarryOutMeasure",
                1,
                "gaj",
                Role.HANDLER,
                person,
                Zones.endOf(DUE),
                LocalDate.parse("2023-04-03").atTime(9, 0).atZone(Zones.CITY).toInstant(),
                rung,
                rungOn,
                raised);
    }

    public static LocalDate day(String monthAndDay) {
        return LocalDate.parse("2023-" + monthAndDay);
    }

    private Subjects() {}
}
