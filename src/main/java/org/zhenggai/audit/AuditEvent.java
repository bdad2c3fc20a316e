package org.zhenggai.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One business event as an auditor reads it. {@code id} orders events; {@code work} marks measures, milestones and
 * reports, whose authors neither verify nor sign the item off; {@code changes} maps a field to its old and new value.
 */
public record AuditEvent(
        @Nullable Long id,
        Instant at,
        String event,
        Meaning meaning,
        @Nullable String item,
        @Nullable Integer round,
        String actor,
        @Nullable String unit,
        String channel,
        @Nullable String step,
        @Nullable String taskId,
        @Nullable Integer workNo,
        boolean work,
        @Nullable String text,
        @Nullable String opinion,
        List<String> evidence,
        Map<String, Change> changes) {

    public record Change(@Nullable Object from, @Nullable Object to) {}

    /** An event about an item. */
    public static AuditEvent of(String event, Meaning meaning, String item, Author author, Instant at) {
        return by(author, event, meaning, item, at);
    }

    /** An event about people or the platform, without an item: something was changed. */
    public static AuditEvent of(String event, Author author, Instant at) {
        return by(author, event, Meaning.CHANGED, null, at);
    }

    private static AuditEvent by(Author author, String event, Meaning meaning, @Nullable String item, Instant at) {
        return new AuditEvent(
                null,
                at,
                event,
                meaning,
                item,
                null,
                author.username(),
                author.unit(),
                author.channel().name(),
                null,
                null,
                null,
                false,
                null,
                null,
                List.of(),
                Map.of());
    }

    public AuditEvent round(int value) {
        return new AuditEvent(
                id, at, event, meaning, item, value, actor, unit, channel, step, taskId, workNo, work, text, opinion,
                evidence, changes);
    }

    public AuditEvent task(@Nullable String stepId, @Nullable String id, @Nullable Integer no, boolean isWork) {
        return new AuditEvent(
                this.id, at, event, meaning, item, round, actor, unit, channel, stepId, id, no, isWork, text, opinion,
                evidence, changes);
    }

    /** A piece of work, without a step of its own. */
    public AuditEvent about(int no) {
        return task(null, null, no, false);
    }

    public AuditEvent saying(@Nullable String what, @Nullable String whatOpinion) {
        return new AuditEvent(
                id,
                at,
                event,
                meaning,
                item,
                round,
                actor,
                unit,
                channel,
                step,
                taskId,
                workNo,
                work,
                what,
                whatOpinion,
                evidence,
                changes);
    }

    public AuditEvent proving(List<String> ids) {
        return new AuditEvent(
                id, at, event, meaning, item, round, actor, unit, channel, step, taskId, workNo, work, text, opinion,
                ids, changes);
    }

    public AuditEvent changing(Map<String, Change> what) {
        return new AuditEvent(
                id, at, event, meaning, item, round, actor, unit, channel, step, taskId, workNo, work, text, opinion,
                evidence, what);
    }
}
