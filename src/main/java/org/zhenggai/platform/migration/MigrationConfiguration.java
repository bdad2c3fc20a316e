package org.zhenggai.platform.migration;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.boot.autoconfigure.flyway.FlywayConfigurationCustomizer;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.zhenggai.platform.start.StartRefused;

/** Tables that libraries bring; our own are in {@code db/migration}. */
@Configuration
class MigrationConfiguration {

    private static final String ENGINE = "org/camunda/bpm/engine/db/create/activiti.{dialect}.create.";

    /** With it the history of builds began that were made before the first version; the tables of these begin with 1.01. */
    private static final MigrationVersion OF_INTERIM_BUILDS = MigrationVersion.fromVersion("1");

    /** Neither database rolls DDL back; what failed is run again, for every migration looks before each of its steps. */
    @Bean
    FlywayMigrationStrategy againAfterAFailure() {
        return flyway -> {
            refuseInterimBuilds(flyway);
            if (Arrays.stream(flyway.info().applied())
                    .anyMatch(migration -> migration.getState().isFailed())) {
                flyway.repair();
            }
            flyway.migrate();
        };
    }

    private static void refuseInterimBuilds(Flyway flyway) {
        if (Arrays.stream(flyway.info().applied())
                .anyMatch(migration -> OF_INTERIM_BUILDS.equals(migration.getVersion()))) {
            throw new StartRefused(
                    "This database was made by an interim build, whose tables no version takes over:"
                            + " begin with an empty one (ZHENGGAI_DB_URL, or the folder ZHENGGAI_DATA_DIR).",
                    null);
        }
    }

    /** A statement over millions of rows may run for hours: no connection of the pool, whose driver would cut it off. */
    @Bean
    FlywayConfigurationCustomizer statementsThatTakeTheirTime(HikariDataSource pool) {
        return flyway -> {
            Properties driver = new Properties();
            driver.putAll(pool.getDataSourceProperties());
            if (driver.remove("socketTimeout") != null) {
                var patient = new DriverManagerDataSource(pool.getJdbcUrl(), driver);
                patient.setUsername(pool.getUsername());
                patient.setPassword(pool.getPassword());
                flyway.dataSource(patient);
            }
        };
    }

    /**
     * The script leaves its own version in {@code ACT_GE_SCHEMA_LOG}: a later upgrade migration asks there first and
     * does nothing on a database that was created by the newer engine's script.
     */
    @Bean
    ShippedSchema engineSchema() {
        return new ShippedSchema(
                MigrationVersion.fromVersion("1.01"),
                "engine",
                "ACT_",
                List.of(
                        ENGINE + "engine.sql",
                        ENGINE + "history.sql",
                        ENGINE + "identity.sql",
                        ENGINE + "case.engine.sql",
                        ENGINE + "case.history.sql",
                        ENGINE + "decision.engine.sql",
                        ENGINE + "decision.history.sql",
                        "db/engine/indexes.sql"));
    }

    @Bean
    EngineMilliseconds engineMilliseconds() {
        return new EngineMilliseconds(MigrationVersion.fromVersion("1.16"), "engine milliseconds");
    }

    @Bean
    ShippedSchema sessionSchema() {
        return new ShippedSchema(
                MigrationVersion.fromVersion("1.02"),
                "http sessions",
                "SPRING_SESSION",
                List.of("org/springframework/session/jdbc/schema-{dialect}.sql"));
    }
}
