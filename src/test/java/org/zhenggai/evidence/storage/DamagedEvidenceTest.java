package org.zhenggai.evidence.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhenggai.evidence.storage.KnownItems.OPEN;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.zhenggai.audit.AuditEvent;
import org.zhenggai.evidence.EvidenceFile;
import org.zhenggai.platform.Refused;
import org.zhenggai.platform.Refused.Reason;
import org.zhenggai.support.Database;
import org.zhenggai.support.OnBothDatabases;

/** Somebody has been at the tables: what was received is handed out, or nothing is. */
class DamagedEvidenceTest {

    private static final int CHUNKS = 3;
    private static final byte[] BYTES = bytes();

    /** Each is undone by receiving the file anew. */
    private static final Map<String, List<String>> TAMPERING = Map.of(
            "a byte changed",
            List.of("update evidence_chunk set bytes = x'00' where evidence_id = ? and no = 2"),
            "a chunk in the middle emptied",
            List.of("update evidence_chunk set bytes = x'' where evidence_id = ? and no = 1"),
            "the first chunk missing",
            List.of("delete from evidence_chunk where evidence_id = ? and no = 0"),
            "the last chunk missing",
            List.of("delete from evidence_chunk where evidence_id = ? and no = 2"),
            "a chunk too many",
            List.of("insert into evidence_chunk (evidence_id, no, bytes) values (?, 3, x'00')"),
            "two chunks exchanged",
            List.of(
                    "update evidence_chunk set no = 9 where evidence_id = ? and no = 0",
                    "update evidence_chunk set no = 0 where evidence_id = ? and no = 1",
                    "update evidence_chunk set no = 1 where evidence_id = ? and no = 9"),
            "no chunk left",
            List.of("delete from evidence_chunk where evidence_id = ?"),
            "another size",
            List.of("update evidence set size = size - 1 where id = ?"),
            "another digest",
            List.of("update evidence set sha256 = concat('0', substring(sha256, 1, 63)) where id = ?"));

    @OnBothDatabases
    void isRefusedHoweverItWasDone(Database database) {
        for (Map.Entry<String, List<String>> how : TAMPERING.entrySet()) {
            var room = new EvidenceRoom(database);
            String id = received(room);
            how.getValue().forEach(sql -> database.jdbc().update(sql, id));

            assertThatThrownBy(() -> room.open.open(room.open.get(id)))
                    .as(how.getKey())
                    .isInstanceOfSatisfying(Refused.class, refused -> {
                        assertThat(refused.reason()).isEqualTo(Reason.CONFLICT);
                        assertThat(refused.key()).isEqualTo("evidence.damaged");
                        assertThat(refused.arguments()).containsExactly("整改报告.pdf");
                    });
        }
    }

    @OnBothDatabases
    void isToldOnceInTheItemsHistoryWithBothDigestsAndMarked(Database database) {
        var room = new EvidenceRoom(database);
        String id = received(room);
        room.audited.clear();
        changeAByte(database, id);

        for (int reader = 0; reader < 3; reader++) {
            assertThatThrownBy(() -> room.open.open(room.open.get(id))).hasMessage("evidence.damaged");
        }

        assertThat(room.audited).singleElement().satisfies(event -> {
            assertThat(event.event()).isEqualTo("EVIDENCE_DAMAGED");
            assertThat(event.item()).isEqualTo(OPEN);
            assertThat(event.actor()).isEqualTo("system");
            assertThat(event.text()).isEqualTo("整改报告.pdf");
            assertThat(event.evidence()).containsExactly(id);
            AuditEvent.Change digests = event.changes().get("sha256");
            assertThat(digests.from())
                    .isEqualTo(room.files.find(id).orElseThrow().sha256());
            assertThat(digests.to()).isNotEqualTo(digests.from());
        });
        assertThat(room.files.of(OPEN)).singleElement().matches(EvidenceFile::damaged);
    }

    @OnBothDatabases
    void isHandedOutAgainOnceItWasRestoredWhichIsToldToo(Database database) throws IOException {
        var room = new EvidenceRoom(database);
        String id = received(room);
        byte[] last = database.jdbc()
                .queryForObject("select bytes from evidence_chunk where evidence_id = ? and no = 2", byte[].class, id);
        changeAByte(database, id);
        assertThatThrownBy(() -> room.open.open(room.open.get(id))).hasMessage("evidence.damaged");
        room.audited.clear();

        database.jdbc().update("update evidence_chunk set bytes = ? where evidence_id = ? and no = 2", last, id);

        for (int reader = 0; reader < 2; reader++) {
            var out = new ByteArrayOutputStream();
            room.open.open(room.open.get(id)).copyTo(out);
            assertThat(out.toByteArray()).isEqualTo(BYTES);
        }
        assertThat(room.audited).extracting(AuditEvent::event).containsExactly("EVIDENCE_RESTORED");
        assertThat(room.files.of(OPEN)).noneMatch(EvidenceFile::damaged);
    }

    @OnBothDatabases
    void whoReadsWhileItIsChangedGetsLessThanTheWholeAndNothingElse(Database database) throws IOException {
        var room = new EvidenceRoom(database);
        String id = received(room);
        OpenEvidence.Intact opened = room.open.open(room.open.get(id));
        changeAByte(database, id);

        var out = new ByteArrayOutputStream();
        opened.copyTo(out);

        assertThat(out.size()).isEqualTo(2 * EvidenceChunks.CHUNK);
        assertThat(BYTES).startsWith(out.toByteArray());
    }

    private static void changeAByte(Database database, String id) {
        assertThat(database.jdbc()
                        .update("update evidence_chunk set bytes = x'00' where evidence_id = ? and no = 2", id))
                .isOne();
    }

    private static String received(EvidenceRoom room) {
        return room.receive(OPEN, "整改报告.pdf", new ByteArrayInputStream(BYTES)).id();
    }

    private static byte[] bytes() {
        byte[] bytes = new byte[(CHUNKS - 1) * EvidenceChunks.CHUNK + 1];
        new Random(11).nextBytes(bytes);
        bytes[bytes.length - 1] = 1;
        return bytes;
    }
}
