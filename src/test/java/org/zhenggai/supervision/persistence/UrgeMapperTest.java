package org.zhenggai.supervision.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.springframework.dao.DuplicateKeyException;
import org.zhenggai.supervision.Urge;
import org.zhenggai.support.Database;
import org.zhenggai.support.OnBothDatabases;

class UrgeMapperTest {

    private static final Instant NOON = Instant.parse("2023-03-15T04:00:00Z");

    @OnBothDatabases
    void numbersTheUrgesOfAnItem(Database database) {
        database.jdbc().update("delete from urge");
        UrgeMapper urges = database.mapper(UrgeMapper.class);
        assertThat(urges.last("ZG-1")).isZero();
        assertThat(urges.of("ZG-1")).isEmpty();

        Urge first = new Urge("ZG-1", 1, "office.officer", NOON, "请抓紧办理");
        Urge second = new Urge("ZG-1", 2, "sfj.leader", NOON.plusSeconds(60), null);
        urges.insert(second);
        urges.insert(first);
        urges.insert(new Urge("ZG-2", 7, "office.officer", NOON, null));

        assertThat(urges.of("ZG-1")).containsExactly(first, second);
        assertThat(urges.last("ZG-1")).isEqualTo(2);
        assertThat(urges.since("ZG-1", "office.officer", NOON.minusMillis(1))).containsExactly(1);
        assertThat(urges.since("ZG-1", "office.officer", NOON)).isEmpty();
        assertThat(urges.since("ZG-1", "sfj.leader", NOON)).containsExactly(2);
        assertThatThrownBy(() -> urges.insert(second)).isInstanceOf(DuplicateKeyException.class);
    }
}
