package org.zhenggai.supervision.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.zhenggai.organisation.TestActors.AUDITOR;
import static org.zhenggai.organisation.TestActors.CITY_LEADER;
import static org.zhenggai.organisation.TestActors.HANDLER;
import static org.zhenggai.organisation.TestActors.LEADER;
import static org.zhenggai.organisation.TestActors.OFFICER;
import static org.zhenggai.organisation.TestActors.STRANGE_LEADER;
import static org.zhenggai.platform.Refused.Reason.CONFLICT;
import static org.zhenggai.platform.Refused.Reason.FORBIDDEN;
import static org.zhenggai.platform.Refused.Reason.NOT_FOUND;
import static org.zhenggai.platform.Refused.Reason.TOO_MANY;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.zhenggai.alert.Alert;
import org.zhenggai.alert.inbox.Alerts;
import org.zhenggai.alert.persistence.AlertMapper;
import org.zhenggai.alert.persistence.AlertRows;
import org.zhenggai.audit.AuditEvent;
import org.zhenggai.organisation.Actor;
import org.zhenggai.organisation.Role;
import org.zhenggai.platform.Refused;
import org.zhenggai.platform.text.Texts;
import org.zhenggai.rectification.KeptRecords;
import org.zhenggai.rectification.Step;
import org.zhenggai.supervision.Urge;
import org.zhenggai.supervision.persistence.UrgeMapper;
import org.zhenggai.support.Database;
import org.zhenggai.support.OnBothDatabases;

/** Whoever owes something is reminded of it, and not again within the hour by the same person. */
class UrgeItemTest {

    private static final String CODE = "ZG-2023-0101";

    @OnBothDatabases
    void remindsEverybodyOfThePostOrWhoeverTookTheDuty(Database database) {
        KeptRecords kept = owing(database);
        kept.owe("t2", CODE, Step.REPORT_PROGRESS, Role.HANDLER, "sfj.second");

        urgeItem(kept, database).urge(CODE, "请抓紧", OFFICER);

        List<Alert> told = told(kept);
        assertThat(told)
                .extracting(alert -> alert.subject() + " " + alert.recipient())
                .containsExactlyInAnyOrder("t1 sfj.handler", "t1 sfj.second", "t2 sfj.second");
        assertThat(told).allSatisfy(alert -> assertThat(alert.text())
                .contains(CODE, "清理台账", "step.Task_", "2023-03-20")
                .endsWith("请抓紧"));
        assertThat(kept.mapper(UrgeMapper.class).of(CODE))
                .containsExactly(new Urge(CODE, 1, OFFICER.username(), kept.clock.instant(), "请抓紧"));
    }

    @OnBothDatabases
    void remindsThePostInsteadOfWhoeverHasLeftIt(Database database) {
        KeptRecords kept = owing(database);
        kept.assignments.person("t1", "sfj.second");
        kept.organisation.close("sfj.second");

        urgeItem(kept, database).urge(CODE, null, OFFICER);

        assertThat(told(kept)).extracting(Alert::recipient).containsExactly("sfj.handler");
    }

    @OnBothDatabases
    void isAnEventThatNamesWhoWasUrged(Database database) {
        KeptRecords kept = owing(database);

        urgeItem(kept, database).urge(CODE, null, LEADER);

        assertThat(kept.trail.last())
                .extracting(AuditEvent::event, AuditEvent::item, AuditEvent::round, AuditEvent::actor)
                .containsExactly("URGED", CODE, 1, LEADER.username());
        assertThat(kept.trail.last().changes())
                .containsEntry("urged", new AuditEvent.Change(null, "sfj.handler, sfj.second"));
    }

    @OnBothDatabases
    void sparesThoseWhoWereUrgedWithinTheHour(Database database) {
        KeptRecords kept = owing(database);
        UrgeItem urgeItem = urgeItem(kept, database);
        urgeItem.urge(CODE, null, OFFICER);
        kept.clock.advance(Duration.ofMinutes(59));
        kept.assertRefused(TOO_MANY, "urge.again", () -> urgeItem.urge(CODE, null, OFFICER));

        kept.owe("t2", CODE, Step.REPORT_PROGRESS, Role.HANDLER, "sfj.second");
        urgeItem.urge(CODE, null, OFFICER);
        assertThat(told(kept)).hasSize(3).last().extracting(Alert::subject).isEqualTo("t2");

        urgeItem.urge(CODE, null, LEADER);
        assertThat(told(kept)).as("by somebody else").hasSize(6);

        kept.clock.advance(Duration.ofMinutes(1));
        urgeItem.urge(CODE, null, OFFICER);
        assertThat(told(kept)).as("of t1 again, of t2 not yet").hasSize(8);
    }

    @OnBothDatabases
    void refusesWhereNobodyOwesAnything(Database database) {
        KeptRecords kept = owing(database);
        kept.assignments.delete("t1");
        kept.assertRefused(
                CONFLICT, "urge.nobody", () -> urgeItem(kept, database).urge(CODE, null, OFFICER));
    }

    @OnBothDatabases
    void isForTheOfficeTheCityAndTheUnitsOwnLeader(Database database) {
        KeptRecords kept = owing(database);
        for (Actor actor : List.of(HANDLER, STRANGE_LEADER, AUDITOR)) {
            kept.assertRefused(
                    FORBIDDEN, "urge.forbidden", () -> urgeItem(kept, database).urge(CODE, null, actor));
        }
        for (Actor actor : List.of(OFFICER, LEADER, CITY_LEADER)) {
            assertThat(urgeItem(kept, database).urge(CODE, null, actor).urgedBy())
                    .isEqualTo(actor.username());
        }
        doThrow(Refused.notFound("item.unknown", CODE)).when(kept.access).requireVisible(CODE);
        kept.assertRefused(
                NOT_FOUND, "item.unknown", () -> urgeItem(kept, database).urge(CODE, null, CITY_LEADER));
    }

    private static List<Alert> told(KeptRecords kept) {
        return kept.mapper(AlertMapper.class).about(CODE, UrgeItem.RULE);
    }

    private static KeptRecords owing(Database database) {
        KeptRecords kept = KeptRecords.dispatched(database);
        kept.owe("t1", CODE, Step.SUBMIT_PLAN, Role.HANDLER, null);
        return kept;
    }

    private static UrgeItem urgeItem(KeptRecords kept, Database database) {
        UrgeMapper urges = kept.mapper(UrgeMapper.class);
        Alerts alerts = new Alerts(kept.mapper(AlertMapper.class), new AlertRows(database.jdbc()), kept.clock);
        Texts texts = mock(Texts.class, call -> Arrays.toString(call.getArguments()));
        return new UrgeItem(
                kept.access,
                kept.records,
                urges,
                new RecentUrges(urges, alerts, Duration.ofHours(1), kept.clock),
                alerts,
                kept.organisation,
                texts,
                kept.trail,
                kept.clock);
    }
}
