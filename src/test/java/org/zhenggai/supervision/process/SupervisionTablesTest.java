package org.zhenggai.supervision.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhenggai.catalogue.Grade;
import org.zhenggai.platform.engine.PolicyTables;
import org.zhenggai.supervision.ExtensionPolicy.Limit;
import org.zhenggai.support.DeployedPolicies;

/** The tables as shipped, read as the record that the use cases work with. */
class SupervisionTablesTest {

    private final SupervisionTables tables = new SupervisionTables(new PolicyTables(DeployedPolicies.asShipped()));

    @ParameterizedTest
    @CsvSource({"MAJOR,1,1", "IMPORTANT,2,1", "GENERAL,2,1"})
    void limitExtensionsByGrade(Grade grade, int atMost, int askDaysBefore) {
        assertThat(tables.limit(grade.name())).isEqualTo(new Limit(atMost, askDaysBefore));
    }
}
