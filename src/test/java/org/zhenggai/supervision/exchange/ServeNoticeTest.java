package org.zhenggai.supervision.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.verify;
import static org.zhenggai.organisation.TestActors.CHIEF;
import static org.zhenggai.organisation.TestActors.OFFICER;
import static org.zhenggai.organisation.TestActors.OUTSIDE_THE_OFFICE;
import static org.zhenggai.platform.Refused.Reason.CONFLICT;
import static org.zhenggai.platform.Refused.Reason.FORBIDDEN;
import static org.zhenggai.platform.Refused.Reason.NOT_FOUND;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.zhenggai.audit.AuditEvent;
import org.zhenggai.organisation.Actor;
import org.zhenggai.rectification.KeptRecords;
import org.zhenggai.rectification.Status;
import org.zhenggai.rectification.SupervisedItem;
import org.zhenggai.supervision.Notice;
import org.zhenggai.supervision.NoticeLevel;
import org.zhenggai.supervision.persistence.NoticeMapper;
import org.zhenggai.support.Database;
import org.zhenggai.support.OnBothDatabases;

/** A notice demands a reply by a date, of an item that is under way. */
class ServeNoticeTest {

    private static final String CODE = "ZG-2023-0101";

    @OnBothDatabases
    void demandsAReplyWithinTheOfficesTermOrTheOneThatIsGiven(Database database) {
        KeptRecords kept = KeptRecords.dispatched(database);

        serveNotice(kept).serve(CODE, NoticeLevel.NOTICE, "请说明进展", null, OFFICER);
        serveNotice(kept).serve(CODE, NoticeLevel.RED_CARD, "再次督办", 3, CHIEF);

        List<Notice> served = kept.mapper(NoticeMapper.class).of(CODE);
        assertThat(served).extracting(Notice::no).containsExactly(1, 2);
        assertThat(served).extracting(Notice::level).containsExactly(NoticeLevel.NOTICE, NoticeLevel.RED_CARD);
        assertThat(served)
                .extracting(Notice::replyDue)
                .containsExactly(LocalDate.of(2023, 3, 8), LocalDate.of(2023, 3, 6));
        assertThat(served).extracting(Notice::servedBy).containsExactly(OFFICER.username(), CHIEF.username());
        assertThat(served).extracting(Notice::status).containsOnly(Notice.Status.SERVED);
        assertThat(served).allMatch(notice -> notice.rung() == null && notice.deadlineVersion() == null);
        verify(kept.lives).startSatellite("supervision-notice", CODE, 1, Map.of());
        verify(kept.lives).startSatellite("supervision-notice", CODE, 2, Map.of());
    }

    @OnBothDatabases
    void isAnEventThatNamesLevelAndDate(Database database) {
        KeptRecords kept = KeptRecords.dispatched(database);

        serveNotice(kept).serve(CODE, NoticeLevel.YELLOW_CARD, "请说明进展", null, OFFICER);

        assertThat(kept.trail.last())
                .extracting(AuditEvent::event, AuditEvent::round, AuditEvent::actor, AuditEvent::text)
                .containsExactly("NOTICE_SERVED", 1, OFFICER.username(), "请说明进展");
        assertThat(kept.trail.last().changes())
                .containsEntry("level", new AuditEvent.Change(null, "YELLOW_CARD"))
                .containsEntry("replyDue", new AuditEvent.Change(null, "2023-03-08"));
    }

    @OnBothDatabases
    void remembersTheRungThatServedItAndTheDeadlineThatPassed(Database database) {
        KeptRecords kept = KeptRecords.dispatched(database);
        SupervisedItem item = kept.records.get(CODE);

        serveNotice(kept).serve(item, NoticeLevel.RED_CARD, "已逾期", null, "RED", Actor.SYSTEM);

        assertThat(kept.mapper(NoticeMapper.class).find(CODE, 1))
                .extracting(Notice::rung, Notice::deadlineVersion)
                .containsExactly("RED", item.state().schedule().version());
    }

    @OnBothDatabases
    void refusesAnItemThatNobodyCarriesOut(Database database) {
        KeptRecords kept = KeptRecords.dispatched(database);
        ServeNotice serveNotice = serveNotice(kept);
        kept.assertRefused(
                NOT_FOUND,
                "item.unknown",
                () -> serveNotice.serve("ZG-2023-0199", NoticeLevel.NOTICE, "请说明进展", null, OFFICER));
        for (Status status : List.of(Status.DRAFT, Status.CLOSED, Status.WITHDRAWN)) {
            kept.put(CODE, status);
            kept.assertRefused(
                    CONFLICT,
                    "item.status.refused",
                    () -> serveNotice.serve(CODE, NoticeLevel.NOTICE, "请说明进展", null, OFFICER));
        }
        kept.put(CODE, Status.PUBLIC_NOTICE);
        kept.assertRefused(
                CONFLICT,
                "notice.publicNotice",
                () -> serveNotice.serve(CODE, NoticeLevel.NOTICE, "请说明进展", null, OFFICER));
    }

    @OnBothDatabases
    void isTheOfficesBusiness(Database database) {
        KeptRecords kept = KeptRecords.dispatched(database);
        OUTSIDE_THE_OFFICE.forEach(actor -> kept.assertRefused(FORBIDDEN, "item.office.only", () -> serveNotice(kept)
                .serve(CODE, NoticeLevel.NOTICE, "请说明进展", null, actor)));
    }

    private static ServeNotice serveNotice(KeptRecords kept) {
        return new ServeNotice(
                kept.records, kept.mapper(NoticeMapper.class), kept.deadlines, kept.lives, kept.trail, kept.clock);
    }
}
