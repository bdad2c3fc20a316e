package org.zhenggai.platform.start;

import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.api.FlywayException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.zhenggai.platform.Refused;
import org.zhenggai.platform.seed.SeedMistake;

/** Says in one line why the platform did not start: a mistake of models, seeds, settings or the database. */
class StartFailures implements FailureAnalyzer {

    @Override
    public FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String line = line(cause);
            if (line != null) {
                return new FailureAnalysis(line, null, cause);
            }
        }
        return null;
    }

    private static String line(Throwable cause) {
        if (cause instanceof StartRefused || cause instanceof SeedMistake) {
            return cause.getMessage();
        }
        if (cause instanceof Refused refused) {
            return "Seeds or settings are refused: " + refused.key() + " " + List.of(refused.arguments());
        }
        if (cause instanceof IllegalArgumentException
                && String.valueOf(cause.getMessage()).startsWith("'url' must")) {
            return "The database has no address: set ZHENGGAI_DB_URL, for instance jdbc:mysql://127.0.0.1:3306/zhenggai.";
        }
        if (cause instanceof SQLException sql) {
            return "The database cannot be used: " + firstLine(sql.getMessage())
                    + ". Check ZHENGGAI_DB_URL, ZHENGGAI_DB_USER, ZHENGGAI_DB_PASSWORD or the folder ZHENGGAI_DATA_DIR.";
        }
        if (cause instanceof FlywayException migration && migration.getCause() == null) {
            return "The database schema cannot be brought up to date: " + firstLine(migration.getMessage());
        }
        return null;
    }

    private static String firstLine(String text) {
        return String.valueOf(text)
                .lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse("")
                .strip();
    }
}
