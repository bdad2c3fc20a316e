package org.zhenggai.supervision.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhenggai.catalogue.Grade;
import org.zhenggai.organisation.Role;
import org.zhenggai.platform.engine.PolicyTables;
import org.zhenggai.supervision.EscalationPolicy.Rung;
import org.zhenggai.supervision.ExtensionPolicy.Limit;
import org.zhenggai.supervision.NoticeLevel;
import org.zhenggai.support.DeployedPolicies;

/** The tables as shipped, read as the records that the use cases work with. */
class SupervisionTablesTest {

    private static final int NEVER_SO_LATE = 1000;

    private final SupervisionTables tables = new SupervisionTables(new PolicyTables(DeployedPolicies.asShipped()));

    @ParameterizedTest
    @CsvSource({"MAJOR,1,1", "IMPORTANT,2,1", "GENERAL,2,1"})
    void limitExtensionsByGrade(Grade grade, int atMost, int askDaysBefore) {
        assertThat(tables.limit(grade.name())).isEqualTo(new Limit(atMost, askDaysBefore));
    }

    @Test
    void reachNothingLongBeforeADeadline() {
        assertThat(tables.reached(-16)).isEmpty();
    }

    @Test
    void reachRungsLowestFirst() {
        assertThat(tables.reached(1))
                .extracting(Rung::name)
                .containsExactly("BEFORE_15", "BEFORE_7", "BEFORE_3", "BEFORE_1", "OVERDUE_1");
        assertThat(tables.reached(1).get(4))
                .isEqualTo(new Rung(
                        "OVERDUE_1", "YELLOW_CARD", List.of("HANDLER", "RESPONSIBLE_LEADER", "OFFICER"), true));
    }

    @Test
    void serveANoticeOnOneRungAloneOfALevelThatNoticesKnow() {
        assertThat(tables.reached(NEVER_SO_LATE).stream().filter(Rung::notice))
                .singleElement()
                .satisfies(rung -> assertThat(NoticeLevel.values())
                        .extracting(NoticeLevel::name)
                        .contains(rung.level()));
    }

    @Test
    void tellRolesThatTheOrganisationKnows() {
        List<String> known = Arrays.stream(Role.values()).map(Role::name).toList();
        assertThat(tables.reached(NEVER_SO_LATE))
                .hasSize(8)
                .allSatisfy(rung -> assertThat(rung.roles()).isNotEmpty().isSubsetOf(known));
    }
}
