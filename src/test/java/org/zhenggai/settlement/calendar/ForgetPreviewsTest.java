package org.zhenggai.settlement.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.zhenggai.settlement.persistence.PreviewMapper;
import org.zhenggai.settlement.persistence.PreviewRow;
import org.zhenggai.support.Database;
import org.zhenggai.support.MovableClock;
import org.zhenggai.support.OnBothDatabases;

class ForgetPreviewsTest {

    private final MovableClock clock = MovableClock.at("2023-11-20T09:00:00+08:00");

    @OnBothDatabases
    void removesWhatNobodyConfirmedWithinADay(Database database) {
        database.jdbc().update("delete from calendar_preview");
        PreviewMapper previews = database.mapper(PreviewMapper.class);
        Instant now = clock.instant();
        previews.insert(preview("old", now.minus(Duration.ofHours(25))));
        previews.insert(preview("confirmed", now.minus(Duration.ofDays(300))));
        previews.confirm("confirmed", now.minus(Duration.ofDays(299)));
        previews.insert(preview("young", now.minus(Duration.ofHours(23))));
        var forget = new ForgetPreviews(previews, clock);
        assertThat(forget.sweep()).isOne();
        assertThat(database.jdbc().queryForList("select id from calendar_preview order by id", String.class))
                .containsExactly("confirmed", "young");
        assertThat(forget.sweep()).isZero();
    }

    private static PreviewRow preview(String id, Instant at) {
        return new PreviewRow(id, id + ".admin", at, 2024, "{}", "{}", null);
    }
}
