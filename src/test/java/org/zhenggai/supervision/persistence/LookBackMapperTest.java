package org.zhenggai.supervision.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.dao.DuplicateKeyException;
import org.zhenggai.supervision.LookBack;
import org.zhenggai.supervision.LookBack.Status;
import org.zhenggai.support.Database;
import org.zhenggai.support.OnBothDatabases;

class LookBackMapperTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 1, 2);
    private static final Instant DECIDED = Instant.parse("2024-01-05T08:00:00Z");

    @OnBothDatabases
    void looksBackOnceOnEachRound(Database database) {
        LookBackMapper lookBacks = empty(database);
        lookBacks.insert(scheduled("ZG-1", 2, TODAY));
        lookBacks.insert(scheduled("ZG-1", 1, TODAY));
        lookBacks.insert(scheduled("ZG-2", 1, TODAY));

        lookBacks.status("ZG-1", 1, Status.OPEN);
        lookBacks.decide("ZG-1", 1, Status.RELAPSED, "问题反弹", "office.officer", DECIDED);

        assertThat(lookBacks.of("ZG-1"))
                .containsExactly(
                        new LookBack("ZG-1", 1, TODAY, Status.RELAPSED, "问题反弹", "office.officer", DECIDED),
                        scheduled("ZG-1", 2, TODAY));
        assertThat(lookBacks.find("ZG-2", 1)).isEqualTo(scheduled("ZG-2", 1, TODAY));
        assertThat(lookBacks.find("ZG-2", 2)).isNull();
        assertThatThrownBy(() -> lookBacks.insert(scheduled("ZG-2", 1, TODAY)))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @OnBothDatabases
    void isDueFromItsDayOnUntilItIsStartedOldestFirst(Database database) {
        LookBackMapper lookBacks = empty(database);
        lookBacks.insert(scheduled("ZG-1", 1, TODAY));
        lookBacks.insert(scheduled("ZG-2", 1, TODAY.plusDays(1)));
        lookBacks.insert(scheduled("ZG-4", 1, TODAY.minusDays(90)));
        lookBacks.insert(scheduled("ZG-3", 1, TODAY.minusDays(90)));
        for (Status status : new Status[] {Status.OPEN, Status.HELD, Status.RELAPSED}) {
            lookBacks.insert(scheduled("ZG-" + status, 1, TODAY.minusDays(1)));
            lookBacks.status("ZG-" + status, 1, status);
        }

        assertThat(lookBacks.due(TODAY, 500)).containsExactly("ZG-3", "ZG-4", "ZG-1");
        assertThat(lookBacks.due(TODAY, 1)).containsExactly("ZG-3");
        assertThat(lookBacks.due(TODAY.minusDays(91), 500)).isEmpty();
    }

    private static LookBackMapper empty(Database database) {
        database.jdbc().update("delete from look_back");
        return database.mapper(LookBackMapper.class);
    }

    private static LookBack scheduled(String item, int round, LocalDate dueOn) {
        return new LookBack(item, round, dueOn, Status.SCHEDULED, null, null, null);
    }
}
