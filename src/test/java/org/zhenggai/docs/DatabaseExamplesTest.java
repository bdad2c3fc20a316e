package org.zhenggai.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.zhenggai.support.Database;
import org.zhenggai.support.OnBothDatabases;
import org.zhenggai.support.SourceFiles;

/** A schema, its copy and its return, as operation.md has them, on MariaDB and with its own programs. */
class DatabaseExamplesTest {

    @TempDir
    private Path folder;

    @OnBothDatabases
    void aBackupHoldsEveryRow(Database database) throws Exception {
        assumeTrue(database.isMariaDb());
        JdbcTemplate jdbc = database.jdbc();
        jdbc.update("insert into unit (code, name, kind) values ('by2', '𬭎𠮷区', 'COUNTY')");
        jdbc.update(
                "insert into ACT_GE_BYTEARRAY (ID_, REV_, NAME_, BYTES_) values ('backup', 1, 'all', ?)", everyByte());
        String schema = jdbc.queryForObject("select database()", String.class);
        jdbc.execute(createDatabase());
        putPrograms(jdbc);
        Shell shell =
                new Shell(folder, Map.of("HOME", folder.toString(), "PATH", folder + ":" + System.getenv("PATH")));

        for (ShellExample example : ShellExample.of(Runner.DATABASE)) {
            String dumped = "utf8mb4 zhenggai >";
            shell.run(example.text().replace(dumped, "utf8mb4 " + schema + " >"));
        }

        List<String> tables = jdbc.queryForList(
                "select table_name from information_schema.tables where table_schema = ?", String.class, schema);
        assertThat(tables).contains("unit", "ACT_GE_BYTEARRAY").allSatisfy(table -> assertThat(
                        checksum(jdbc, "zhenggai", table))
                .as(table)
                .isEqualTo(checksum(jdbc, schema, table)));
    }

    /** The first statement; the account's need grant tables, which the suite's server runs without. */
    private static String createDatabase() {
        return Fence.in(Documentation.OPERATION).stream()
                .filter(fence -> fence.language().equals("sql"))
                .map(fence -> fence.text().split(";")[0])
                .findFirst()
                .orElseThrow();
    }

    private static String checksum(JdbcTemplate jdbc, String schema, String table) {
        return jdbc.queryForMap("checksum table `" + schema + "`.`" + table + "` extended")
                .get("Checksum")
                .toString();
    }

    private static byte[] everyByte() {
        byte[] bytes = new byte[256];
        for (int at = 0; at < bytes.length; at++) {
            bytes[at] = (byte) at;
        }
        return bytes;
    }

    /** The server brings MariaDB's programs under names of their own; whoever saves reads the test's schema. */
    private void putPrograms(JdbcTemplate jdbc) throws IOException, SQLException {
        Map<String, String> names = Map.of("mariadb-dump", "mysqldump", "mariadb", "mysql");
        for (Map.Entry<String, String> name : names.entrySet()) {
            Path program = SourceFiles.under(Path.of("target/mariadb"), "/bin/" + name.getKey())
                    .get(0)
                    .toAbsolutePath();
            assertThat(program.toFile().setExecutable(true)).isTrue();
            Files.createSymbolicLink(folder.resolve(name.getValue()), program);
        }
        try (var connection = jdbc.getDataSource().getConnection()) {
            URI server = URI.create(connection.getMetaData().getURL().substring("jdbc:".length()));
            Files.writeString(folder.resolve(".my.cnf"), """
                    [client]
                    host = %s
                    port = %d
                    skip-ssl
                    [mysqldump]
                    user = root
                    [mysql]
                    user = zhenggai
                    password = a-password-of-its-own
                    """.formatted(server.getHost(), server.getPort()));
        }
    }
}
