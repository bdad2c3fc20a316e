package org.zhenggai.platform.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.zhenggai.Zhenggai;

@ExtendWith(OutputCaptureExtension.class)
class RefusedStartTest {

    @Test
    void saysInOneLineThatTheDatabaseCannotBeReached(CapturedOutput output) throws IOException {
        refused("jdbc:mysql://127.0.0.1:" + closedPort() + "/zhenggai");
        assertThat(errors(output))
                .singleElement()
                .asString()
                .contains("The database cannot be used", "ZHENGGAI_DB_URL");
        assertThat(output).doesNotContain("\tat ");
    }

    @Test
    void saysInOneLineThatTheDatabaseHasNoAddress(CapturedOutput output) {
        refused("nowhere");
        assertThat(errors(output)).singleElement().asString().contains("set ZHENGGAI_DB_URL");
        assertThat(output).doesNotContain("\tat ");
    }

    @Test
    void saysInOneLineThatTheDatabaseIsOfAnInterimBuild(CapturedOutput output) throws SQLException {
        String url = "jdbc:h2:mem:interim;MODE=MySQL;DB_CLOSE_DELAY=-1";
        try (Connection interim = DriverManager.getConnection(url, "zhenggai", "");
                Statement statement = interim.createStatement()) {
            statement.execute("""
                    create table "flyway_schema_history" ("installed_rank" int primary key, "version" varchar(50),
                    "description" varchar(200) not null, "type" varchar(20) not null, "script" varchar(1000) not null,
                    "checksum" int, "installed_by" varchar(100) not null, "installed_on" timestamp not null,
                    "execution_time" int not null, "success" boolean not null)""");
            statement.execute("""
                    insert into "flyway_schema_history" values
                    (1, '1', 'engine', 'JDBC', 'ShippedSchema', null, 'zhenggai', '2026-11-28 01:00:00', 1, true)""");
        }
        assertThatThrownBy(() -> new SpringApplicationBuilder(Zhenggai.class)
                        .run("--server.port=0", "--spring.datasource.url=" + url))
                .isInstanceOf(RuntimeException.class);
        assertThat(errors(output))
                .singleElement()
                .asString()
                .contains("made by an interim build", "ZHENGGAI_DB_URL", "ZHENGGAI_DATA_DIR");
        assertThat(output).doesNotContain("Migrating").doesNotContain("\tat ");
    }

    @Test
    void saysInOneLineThatARobotHasNoAddressAndDoesNotRepeatIt(CapturedOutput output) {
        assertThatThrownBy(() -> new SpringApplicationBuilder(Zhenggai.class)
                        .run(
                                "--server.port=0",
                                "--spring.datasource.url=jdbc:h2:mem:refused;MODE=MySQL",
                                "--ZHENGGAI_WECOM_URL=t0ken"))
                .isInstanceOf(RuntimeException.class);
        assertThat(errors(output)).singleElement().asString().contains("ZHENGGAI_WECOM_URL is not an address");
        assertThat(output).doesNotContain("\tat ").doesNotContain("t0ken");
    }

    @Test
    void saysInOneLineThatAProxyIsNotNamedByItsAddress(CapturedOutput output) {
        assertThatThrownBy(() -> new SpringApplicationBuilder(Zhenggai.class)
                        .properties("server.port=0")
                        .run(
                                "--spring.datasource.url=jdbc:h2:mem:refused;MODE=MySQL",
                                "--ZHENGGAI_TRUSTED_PROXIES=nginx"))
                .isInstanceOf(RuntimeException.class);
        assertThat(errors(output))
                .singleElement()
                .asString()
                .contains("ZHENGGAI_TRUSTED_PROXIES: nginx is neither an address nor a network");
        assertThat(output).doesNotContain("\tat ");
    }

    @Test
    void saysInOneLineThatThePortIsTakenBeforeItTouchesTheDatabase(CapturedOutput output) throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            assertThatThrownBy(() -> new SpringApplicationBuilder(Zhenggai.class)
                            .run(
                                    "--server.port=" + taken.getLocalPort(),
                                    "--spring.datasource.url=jdbc:h2:mem:port-taken;MODE=MySQL"))
                    .isInstanceOf(StartRefused.class);
            assertThat(errors(output))
                    .singleElement()
                    .asString()
                    .contains("Port " + taken.getLocalPort(), "--server.port");
        }
        assertThat(output).doesNotContain("Migrating").doesNotContain("\tat ");
    }

    private static void refused(String url) {
        assertThatThrownBy(() -> new SpringApplicationBuilder(Zhenggai.class)
                        .profiles("mysql")
                        .run(
                                "--server.port=0",
                                "--ZHENGGAI_DB_URL=" + url,
                                "--ZHENGGAI_DB_USER=nobody",
                                "--ZHENGGAI_DB_PASSWORD=",
                                "--spring.datasource.hikari.connection-timeout=500",
                                "--spring.datasource.hikari.initialization-fail-timeout=1"))
                .isInstanceOf(RuntimeException.class);
    }

    private static List<String> errors(CapturedOutput output) {
        return output.toString()
                .lines()
                .filter(line -> line.contains(" ERROR "))
                .toList();
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
