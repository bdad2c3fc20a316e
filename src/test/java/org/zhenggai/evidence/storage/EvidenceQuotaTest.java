package org.zhenggai.evidence.storage;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhenggai.evidence.storage.EvidenceRoom.HANDLER;
import static org.zhenggai.evidence.storage.KnownItems.OPEN;
import static org.zhenggai.evidence.storage.KnownItems.OTHER;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.springframework.util.unit.DataSize;
import org.zhenggai.evidence.EvidenceFile;
import org.zhenggai.evidence.EvidenceSettings;
import org.zhenggai.evidence.persistence.EvidenceQueries;
import org.zhenggai.organisation.Actor;
import org.zhenggai.organisation.Channel;
import org.zhenggai.organisation.Role;
import org.zhenggai.platform.Refused;
import org.zhenggai.platform.Refused.Reason;
import org.zhenggai.support.Database;
import org.zhenggai.support.OnBothDatabases;
import org.zhenggai.support.QueryPlan;

/** Nobody fills the disk, and nobody runs into a bound by doing their work. */
class EvidenceQuotaTest {

    private static final Actor COLLEAGUE = new Actor("sfj.other", "sfj", Set.of(Role.HANDLER), Channel.API);

    @OnBothDatabases
    void anItemHoldsOnlySoManyFilesWhoeverBringsThem(Database database) {
        var room = new EvidenceRoom(database, new EvidenceSettings(3, 100, DataSize.ofMegabytes(5)));
        upload(room, OPEN, HANDLER, 10);
        upload(room, OPEN, COLLEAGUE, 10);
        upload(room, OPEN, HANDLER, 10);

        assertRefused(room, OPEN, COLLEAGUE, 10, Reason.CONFLICT, "evidence.quota.item");
        upload(room, OTHER, COLLEAGUE, 10);
    }

    @OnBothDatabases
    void aPersonBringsOnlySoManyFilesADayForWhicheverItems(Database database) {
        var room = new EvidenceRoom(database, new EvidenceSettings(100, 2, DataSize.ofMegabytes(5)));
        upload(room, OPEN, HANDLER, 10);
        upload(room, OTHER, HANDLER, 10);

        assertRefused(room, OPEN, HANDLER, 10, Reason.TOO_MANY, "evidence.quota.files");
        upload(room, OPEN, COLLEAGUE, 10);
    }

    @OnBothDatabases
    void aPersonBringsOnlySoManyBytesADay(Database database) {
        var room = new EvidenceRoom(database, new EvidenceSettings(100, 100, DataSize.ofBytes(100)));
        upload(room, OPEN, HANDLER, 60);

        assertRefused(room, OPEN, HANDLER, 41, Reason.TOO_MANY, "evidence.quota.bytes");
        upload(room, OPEN, HANDLER, 40);
    }

    @OnBothDatabases
    void aSizeThatWasUnderstatedIsCountedByWhatArrived(Database database) {
        var room = new EvidenceRoom(database, new EvidenceSettings(100, 100, DataSize.ofBytes(100)));

        assertThatThrownBy(() -> room.receive(OPEN, "一.pdf", 1, bytes(101), HANDLER))
                .hasMessage("evidence.quota.bytes");
        assertThat(room.rows()).isZero();
    }

    @OnBothDatabases
    void theDayBeginsAtMidnightInTheCity(Database database) {
        var room = new EvidenceRoom(database, new EvidenceSettings(100, 1, DataSize.ofMegabytes(5)));
        room.clock.set(Instant.parse("2023-03-01T15:59:59.999Z"));
        upload(room, OPEN, HANDLER, 10);
        assertRefused(room, OPEN, HANDLER, 10, Reason.TOO_MANY, "evidence.quota.files");
        room.clock.advance(Duration.ofMillis(1));
        upload(room, OPEN, HANDLER, 10);
        room.clock.set(Instant.parse("2023-03-02T15:59:59.999Z"));
        assertRefused(room, OPEN, HANDLER, 10, Reason.TOO_MANY, "evidence.quota.files");
    }

    @OnBothDatabases
    void ofManyAtOnceOnlySoManyAreKept(Database database) throws Exception {
        var room = new EvidenceRoom(database, new EvidenceSettings(100, 2, DataSize.ofMegabytes(5)));
        assertTwoOfFourAreKept(room, one -> HANDLER, "evidence.quota.files");
    }

    @OnBothDatabases
    void ofManyPeopleAtOnceAnItemKeepsOnlySoMany(Database database) throws Exception {
        var room = new EvidenceRoom(database, new EvidenceSettings(2, 100, DataSize.ofMegabytes(5)));
        assertTwoOfFourAreKept(
                room, one -> new Actor("sfj." + one, "sfj", Set.of(Role.HANDLER), Channel.API), "evidence.quota.item");
    }

    private static void assertTwoOfFourAreKept(EvidenceRoom room, IntFunction<Actor> people, String refusal)
            throws Exception {
        var together = new CyclicBarrier(4);
        var threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<String>> outcomes = new ArrayList<>();
            for (int one = 0; one < 4; one++) {
                Actor person = people.apply(one);
                outcomes.add(threads.submit(() -> {
                    together.await(30, SECONDS);
                    try {
                        return upload(room, OPEN, person, 300_000).id();
                    } catch (Refused refused) {
                        return refused.key();
                    }
                }));
            }
            int refused = 0;
            for (Future<String> outcome : outcomes) {
                refused += outcome.get(60, SECONDS).equals(refusal) ? 1 : 0;
            }
            assertThat(refused).isEqualTo(2);
            assertThat(room.files.of(OPEN)).hasSize(2);
            assertThat(room.rows()).as("of the others not a chunk").isEqualTo(2 * (1 + 2));
        } finally {
            threads.shutdownNow();
        }
    }

    @OnBothDatabases
    void aDayIsCountedFromTheIndexAlone(Database database) throws Exception {
        if (database.isMariaDb()) {
            database.jdbc()
                    .update("insert into evidence (id, item_code, file_name, content_type, size, sha256,"
                            + " uploaded_by, uploaded_at) select concat('f', seq), 'ZG', '一.pdf', 'application/pdf', 1, '',"
                            + " concat('p', seq % 10), '2023-03-01' from seq_1_to_500");
            var parameters = Map.<String, Object>of(
                    "person", "p1", "from", Instant.EPOCH, "before", Instant.parse("2024-01-01T00:00:00Z"));
            assertThat(QueryPlan.of(database, EvidenceQueries.class, "uploaded", parameters)
                            .keys())
                    .containsExactly("ix_evidence_uploaded");
        }
    }

    private static void assertRefused(
            EvidenceRoom room, String item, Actor actor, int size, Reason reason, String key) {
        int before = room.rows();
        assertThatThrownBy(() -> room.receive(item, "一.pdf", size, new Untouched(), actor))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(reason);
                    assertThat(refused.key()).isEqualTo(key);
                });
        assertThat(room.rows()).isEqualTo(before);
    }

    private static EvidenceFile upload(EvidenceRoom room, String item, Actor actor, int size) {
        return room.receive(item, "一.pdf", size, bytes(size), actor);
    }

    private static InputStream bytes(int size) {
        return new ByteArrayInputStream(new byte[size]);
    }

    /** What is refused beforehand is not so much as read. */
    private static final class Untouched extends InputStream {
        @Override
        public int read() {
            throw new AssertionError("read");
        }
    }
}
