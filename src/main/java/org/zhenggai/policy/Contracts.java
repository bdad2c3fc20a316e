package org.zhenggai.policy;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhenggai.alert.Alert;
import org.zhenggai.catalogue.Grade;
import org.zhenggai.deadline.DayType;
import org.zhenggai.deadline.EscalationPolicy.Subject;
import org.zhenggai.organisation.Role;
import org.zhenggai.platform.Refused;

/** The tables that the platform asks, and what it needs of each. */
@Component
public class Contracts {

    static final String STAGE_DEADLINE = "stage-deadline";
    static final String SIGN_OFF_ROUTE = "sign-off-route";
    public static final String LIGHT = "light";
    public static final String ESCALATION_POLICY = "escalation-policy";
    static final String EXTENSION_ROUTE = "extension-route";
    static final String EXTENSION_LIMIT = "extension-limit";

    /** In the order in which they are listed. */
    public static final List<String> KEYS =
            List.of(STAGE_DEADLINE, SIGN_OFF_ROUTE, LIGHT, ESCALATION_POLICY, EXTENSION_ROUTE, EXTENSION_LIMIT);

    /** Whoever owes a duty, whatever their role; an item as a whole is owed by nobody in particular. */
    public static final String OWNER = "OWNER";

    /** As far as thresholds are looked for around a date. */
    public static final int FURTHEST = 250;

    /** What ladders wait for, and rules of alerts, beside the rungs of this table. */
    private static final Set<String> TAKEN = Set.of("END", "NEW", "RETURNED", "REASSIGNED", "URGED");

    private static final int LONGEST_TERM = 3650;
    private static final int LONGEST_GRACE = 365;
    private static final int MOST_EXTENSIONS = 20;

    private static final Contract.Column GRADE = new Contract.Column("grade", Domain.oneOf(Grade.values()));

    private final KnownSteps steps;

    public Contracts(KnownSteps steps) {
        this.steps = steps;
    }

    public Contract of(String key) {
        return switch (key) {
            case STAGE_DEADLINE ->
                new Contract(
                        key,
                        "FIRST",
                        List.of(new Contract.Column("step", new Domain.Words(steps.all(), true)), GRADE),
                        List.of(
                                new Contract.Column("days", new Domain.Numbers(0, LONGEST_TERM)),
                                new Contract.Column("dayType", Domain.oneOf(DayType.values()))));
            case SIGN_OFF_ROUTE ->
                unique(
                        key,
                        List.of(GRADE),
                        new Contract.Column(
                                "role",
                                Domain.oneOf(Role.RESPONSIBLE_LEADER, Role.OFFICE_CHIEF, Role.MUNICIPAL_LEADER)));
            case LIGHT ->
                // Yellow on or before the deadline, red after it: the one can never come after the other.
                unique(
                        key,
                        List.of(GRADE),
                        new Contract.Column("yellowDaysBefore", new Domain.Numbers(0, FURTHEST)),
                        new Contract.Column("redDaysAfter", new Domain.Numbers(1, LONGEST_GRACE)));
            case EXTENSION_ROUTE ->
                unique(
                        key,
                        List.of(new Contract.Column("days", new Domain.Numbers(1, LONGEST_TERM)), GRADE),
                        new Contract.Column("role", Domain.oneOf(Role.OFFICE_CHIEF, Role.MUNICIPAL_LEADER)));
            case EXTENSION_LIMIT ->
                unique(
                        key,
                        List.of(GRADE),
                        new Contract.Column("atMost", new Domain.Numbers(0, MOST_EXTENSIONS)),
                        new Contract.Column("askDaysBefore", new Domain.Numbers(0, FURTHEST)));
            case ESCALATION_POLICY -> ladder();
            default -> throw Refused.notFound("policy.unknown", Location.text(key));
        };
    }

    private static Contract unique(String key, List<Contract.Column> inputs, Contract.Column... outputs) {
        return new Contract(key, "UNIQUE", inputs, List.of(outputs));
    }

    private static Contract ladder() {
        Set<String> told = Domain.names(
                Role.HANDLER, Role.RESPONSIBLE_LEADER, Role.OFFICER, Role.OFFICE_CHIEF, Role.MUNICIPAL_LEADER);
        told.add(OWNER);
        return new Contract(
                ESCALATION_POLICY,
                "COLLECT",
                List.of(
                        new Contract.Column("subject", Domain.oneOf(Subject.values())),
                        new Contract.Column("days", new Domain.Numbers(-FURTHEST, FURTHEST))),
                List.of(
                        new Contract.Column("rung", new Domain.Name(TAKEN)),
                        new Contract.Column("level", Domain.oneOf(Alert.Level.values())),
                        new Contract.Column("roles", new Domain.WordList(told)),
                        new Contract.Column("notice", new Domain.Flag())));
    }
}
