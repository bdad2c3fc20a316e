package org.zhenggai.supervision.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.audit.AuditEvent;
import org.zhenggai.audit.AuditTrail;
import org.zhenggai.audit.Meaning;
import org.zhenggai.deadline.DeadlineRule;
import org.zhenggai.deadline.Deadlines;
import org.zhenggai.organisation.Actor;
import org.zhenggai.platform.Refused;
import org.zhenggai.platform.time.Zones;
import org.zhenggai.rectification.ItemRecords;
import org.zhenggai.rectification.Lives;
import org.zhenggai.rectification.Status;
import org.zhenggai.rectification.Step;
import org.zhenggai.rectification.SupervisedItem;
import org.zhenggai.supervision.Notice;
import org.zhenggai.supervision.NoticeLevel;
import org.zhenggai.supervision.persistence.NoticeMapper;

/** 下发督办单: demands a reply from the responsible unit; the item cannot be signed off while one is open. */
@Component
public class ServeNotice {

    private final ItemRecords items;
    private final NoticeMapper notices;
    private final Deadlines deadlines;
    private final Lives lives;
    private final AuditTrail audit;
    private final Clock clock;

    ServeNotice(
            ItemRecords items, NoticeMapper notices, Deadlines deadlines, Lives lives, AuditTrail audit, Clock clock) {
        this.items = items;
        this.notices = notices;
        this.deadlines = deadlines;
        this.lives = lives;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param replyWithin working days; null for the office's usual term */
    @Transactional
    public Notice serve(String code, NoticeLevel level, String text, @Nullable Integer replyWithin, Actor actor) {
        actor.requireOffice();
        return serve(items.locked(code), level, text, replyWithin, null, actor);
    }

    /** {@code rung} of the escalation ladder, null where a person serves it. */
    Notice serve(
            SupervisedItem item,
            NoticeLevel level,
            String text,
            @Nullable Integer replyWithin,
            @Nullable String rung,
            Actor actor) {
        item.requireUnderWay();
        if (item.status() == Status.PUBLIC_NOTICE) {
            throw Refused.conflict("notice.publicNotice", item.code());
        }
        List<Notice> before = notices.of(item.code());
        Notice notice = new Notice(
                item.code(),
                before.size() + 1,
                item.state().round(),
                level,
                text,
                replyDue(item, replyWithin),
                rung,
                rung == null ? null : item.state().schedule().version(),
                Notice.Status.SERVED,
                actor.username(),
                clock.instant(),
                null,
                null,
                null,
                null,
                null);
        notices.insert(notice);
        audit.append(AuditEvent.of("NOTICE_SERVED", Meaning.WARNED, item.code(), actor, clock.instant())
                .round(notice.round())
                .saying(text, null)
                .changing(Map.of(
                        "level", new AuditEvent.Change(null, level.name()),
                        "replyDue",
                                new AuditEvent.Change(null, notice.replyDue().toString()))));
        lives.startSatellite("supervision-notice", item.code(), notice.no(), Map.of());
        return notice;
    }

    private LocalDate replyDue(SupervisedItem item, @Nullable Integer replyWithin) {
        LocalDate today = Zones.today(clock);
        return (replyWithin == null
                        ? deadlines.stepDue(Step.REPLY_NOTICE, item.grade().name(), today)
                        : deadlines.due(today, DeadlineRule.working(replyWithin)))
                .date();
    }
}
