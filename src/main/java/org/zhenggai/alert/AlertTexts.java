package org.zhenggai.alert;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.zhenggai.deadline.WorkingCalendar;
import org.zhenggai.organisation.Organisation;
import org.zhenggai.platform.text.PlainText;
import org.zhenggai.platform.text.Texts;

/** Says which item, who owes what, how late it is and what is asked. Kept in tables, so in Chinese. */
@Component
public class AlertTexts {

    private static final int MOST_OF_A_REQUIREMENT = 60;

    private final Texts texts;
    private final Organisation organisation;

    public AlertTexts(Texts texts, Organisation organisation) {
        this.texts = texts;
        this.organisation = organisation;
    }

    public String ofItem(Escalation.Item item, String level, LocalDate today, WorkingCalendar calendar) {
        return texts.written(
                "alert.item",
                level(level),
                subject(item),
                PlainText.shortened(item.requirement(), MOST_OF_A_REQUIREMENT),
                organisation.unitName(item.unit()),
                organisation.personName(item.leader()),
                item.deadline().toString(),
                late(item.deadline(), today, calendar),
                texts.written("alert.asked." + level));
    }

    public String ofDuty(
            Escalation.Duty duty, Escalation.Item item, String level, LocalDate today, WorkingCalendar calendar) {
        return texts.written(
                "alert.duty",
                level(level),
                subject(item),
                PlainText.shortened(item.requirement(), MOST_OF_A_REQUIREMENT),
                texts.writtenOr("step." + duty.step(), duty.step()),
                owner(duty),
                duty.dueOn().toString(),
                late(duty.dueOn(), today, calendar),
                texts.written("alert.asked." + level));
    }

    /** A duty that is new, back, or given to somebody else. */
    public String ofEvent(Escalation.Duty duty, Escalation.Item item, String event) {
        return texts.written(
                "alert." + event,
                subject(item),
                texts.writtenOr("step." + duty.step(), duty.step()),
                owner(duty),
                duty.dueOn().toString());
    }

    private String owner(Escalation.Duty duty) {
        return organisation.unitName(duty.unit())
                + (duty.person() != null
                        ? organisation.personName(duty.person())
                        : texts.written("organisation.role." + duty.role().name()));
    }

    private String level(String level) {
        return texts.written("alert.level." + level);
    }

    private String subject(Escalation.Item item) {
        String subject = item.code() + " " + item.title();
        return item.illustrative() ? subject + "（示例）" : subject;
    }

    private String late(LocalDate due, LocalDate today, WorkingCalendar calendar) {
        if (due.equals(today)) {
            return texts.written("alert.late.today");
        }
        boolean ahead = due.isAfter(today);
        int days = Math.abs(calendar.workingDaysBetween(due, today));
        if (days == 0) {
            return texts.written(ahead ? "alert.late.lastDay" : "alert.late.justOver");
        }
        return texts.written(ahead ? "alert.late.left" : "alert.late.over", days);
    }
}
