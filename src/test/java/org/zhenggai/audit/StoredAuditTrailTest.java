package org.zhenggai.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhenggai.audit.AuditEvent.Change;
import org.zhenggai.audit.persistence.AuditMapper;
import org.zhenggai.audit.persistence.AuditQueries;
import org.zhenggai.organisation.Actor;
import org.zhenggai.organisation.Channel;
import org.zhenggai.organisation.Role;
import org.zhenggai.support.Database;
import org.zhenggai.support.OnBothDatabases;

class StoredAuditTrailTest {

    private static final Actor HANDLER = new Actor("sfj.handler", "sfj", Set.of(Role.HANDLER), Channel.TASKLIST);
    private static final Instant AT = Instant.parse("2023-03-01T01:00:00Z");

    @OnBothDatabases
    void returnsWhatWasAppended(Database database) {
        var trail = trail(database);
        Map<String, Change> changes = new LinkedHashMap<>();
        changes.put("status", new Change("IN_PROGRESS", "CLOSURE_REVIEW"));
        changes.put("percent", new Change(60, 100));
        changes.put("plan", new Change(null, "“𠮷”\n{\"a\": 1}"));
        var event = AuditEvent.of("STEP_COMPLETED", Meaning.RETURNED, "ZG-1", HANDLER, AT)
                .round(2)
                .task("Task_CarryOutMeasure", "task-1", 3, true)
                .saying("已完成清理𠮷", "同意")
                .proving(List.of("e1", "e2"))
                .changing(changes);

        trail.append(event);

        assertThat(trail.timeline("ZG-1")).singleElement().satisfies(stored -> {
            assertThat(stored.id()).isNotNull();
            assertThat(stored).usingRecursiveComparison().ignoringFields("id").isEqualTo(event);
            assertThat(stored.changes().keySet()).containsExactly("status", "percent", "plan");
        });
    }

    @OnBothDatabases
    void keepsTheLongestTextsThatAFormAccepts(Database database) {
        var trail = trail(database);
        String text = "𠮷".repeat(2000) + "长".repeat(2000);
        Map<String, Change> changes = new LinkedHashMap<>();
        for (String field : List.of("title", "problem", "requirement", "target", "plan")) {
            changes.put(field, new Change(text, text));
        }

        trail.append(AuditEvent.of("ITEM_CHANGED", Meaning.RETURNED, "ZG-2", HANDLER, AT)
                .saying(text, text)
                .changing(changes));

        var stored = trail.timeline("ZG-2").get(0);
        assertThat(stored.text()).isEqualTo(text);
        assertThat(stored.opinion()).isEqualTo(text);
        assertThat(stored.changes()).isEqualTo(changes);
    }

    @OnBothDatabases
    void tellsAnItemsEventsOldestFirstEvenAtTheSameInstant(Database database) {
        var trail = trail(database);
        trail.append(AuditEvent.of("A", Meaning.RETURNED, "ZG-3", HANDLER, AT));
        trail.append(AuditEvent.of("OTHER", Meaning.RETURNED, "ZG-4", HANDLER, AT));
        trail.append(AuditEvent.of("NONE", HANDLER, AT));
        trail.append(AuditEvent.of("B", Meaning.RETURNED, "ZG-3", HANDLER, AT));

        assertThat(trail.timeline("ZG-3")).extracting(AuditEvent::event).containsExactly("A", "B");
    }

    @OnBothDatabases
    void knowsWhoWorkedOnAnItem(Database database) {
        var trail = trail(database);
        trail.append(AuditEvent.of("STEP_COMPLETED", Meaning.RETURNED, "ZG-5", HANDLER, AT)
                .task("Task_SubmitPlan", "t1", null, false));
        assertThat(trail.worked("ZG-5", "sfj.handler")).isFalse();

        trail.append(AuditEvent.of("STEP_COMPLETED", Meaning.RETURNED, "ZG-5", HANDLER, AT)
                .task("Task_CarryOutMeasure", "t2", 1, true));

        assertThat(trail.worked("ZG-5", "sfj.handler")).isTrue();
        assertThat(trail.worked("ZG-5", "sfj.leader")).isFalse();
        assertThat(trail.worked("ZG-6", "sfj.handler")).isFalse();
    }

    private static AuditTrail trail(Database database) {
        var rows = new AuditRows(JsonMapper.builder().findAndAddModules().build());
        return new StoredAuditTrail(database.mapper(AuditMapper.class), database.mapper(AuditQueries.class), rows);
    }
}
