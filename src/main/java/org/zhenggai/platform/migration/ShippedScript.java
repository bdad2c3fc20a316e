package org.zhenggai.platform.migration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** A schema script on the class path, such as ships inside a library's jar, run as it is but for MySQL's three-byte character set. */
record ShippedScript(String path) {

    void run(Connection connection) {
        String sql = text().replace("utf8_bin", "utf8mb4_bin").replaceAll("CHARSET=utf8\\b", "CHARSET=utf8mb4");
        ScriptUtils.executeSqlScript(
                connection,
                new EncodedResource(
                        new ByteArrayResource(sql.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8));
    }

    private String text() {
        try (InputStream script = new ClassPathResource(path).getInputStream()) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException("The library does not ship " + path, missing);
        }
    }
}
