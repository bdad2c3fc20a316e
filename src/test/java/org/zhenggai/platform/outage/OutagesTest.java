package org.zhenggai.platform.outage;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessResourceFailureException;

@ExtendWith(OutputCaptureExtension.class)
class OutagesTest {

    private final AtomicLong now = new AtomicLong();
    private final Outages outages = new Outages(now::get);

    @Test
    void oneLineAMinuteForEachKindHoweverManyRequestsFail(CapturedOutput output) {
        for (int i = 0; i < 100; i++) {
            outages.note(failure("08S01", "Communications link failure after " + i + " ms"));
        }
        outages.note(failure("HY000", "Disk full"));
        assertThat(lines(output)).hasSize(2);

        now.addAndGet(Duration.ofSeconds(61).toNanos());
        outages.note(failure("08S01", "Communications link failure after 100 ms"));
        assertThat(lines(output)).hasSize(3);
        assertThat(lines(output)[2]).contains("08S01", "99 more");
        assertThat(output).doesNotContain("\tat ");
    }

    @Test
    void theLineHasNoStatementInIt(CapturedOutput output) {
        outages.note(
                failure("90098", "The database has been closed; SQL statement:\nselect secret from person [90098]"));
        assertThat(lines(output)).singleElement().asString().contains("The database has been closed");
        assertThat(output).doesNotContain("select", "secret");
    }

    private static Throwable failure(String state, String message) {
        return new DataAccessResourceFailureException("select secret", new SQLException(message, state));
    }

    private static String[] lines(CapturedOutput output) {
        return output.toString()
                .lines()
                .filter(line -> line.contains("The database is away or too slow"))
                .toArray(String[]::new);
    }
}
