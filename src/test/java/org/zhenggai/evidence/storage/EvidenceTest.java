package org.zhenggai.evidence.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhenggai.evidence.storage.KnownItems.CLOSED;
import static org.zhenggai.evidence.storage.KnownItems.OPEN;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.zhenggai.platform.Refused;
import org.zhenggai.platform.Refused.Reason;
import org.zhenggai.support.Database;
import org.zhenggai.support.OnBothDatabases;

class EvidenceTest {

    private static final int MEGABYTE = 1 << 20;

    @OnBothDatabases
    void keepsFiveMegabytesByteForByte(Database database) throws Exception {
        var room = new EvidenceRoom(database);
        byte[] bytes = random(5 * MEGABYTE + 17);

        var received = room.receive(OPEN, "整改报告.pdf", new ByteArrayInputStream(bytes));

        var out = new ByteArrayOutputStream();
        room.open.open(room.open.get(received.id())).copyTo(out);
        assertThat(out.toByteArray()).isEqualTo(bytes);
        assertThat(received.size()).isEqualTo(bytes.length);
        assertThat(received.sha256())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        assertThat(room.rows()).isEqualTo(1 + 21);
    }

    @OnBothDatabases
    void remembersWhoUploadedWhatAndWhen(Database database) {
        var room = new EvidenceRoom(database);

        var received = room.receive(OPEN, "𠮷林路现场.jpg", content());

        assertThat(room.files.find(received.id())).contains(received);
        assertThat(received.uploadedBy()).isEqualTo("sfj.handler");
        assertThat(received.uploadedAt()).isEqualTo(room.clock.instant());
        assertThat(room.audited).singleElement().satisfies(event -> {
            assertThat(event.event()).isEqualTo("EVIDENCE_UPLOADED");
            assertThat(event.item()).isEqualTo(OPEN);
            assertThat(event.evidence()).containsExactly(received.id());
            assertThat(event.changes().get("sha256").to()).isEqualTo(received.sha256());
            assertThat(event.work()).isFalse();
        });
    }

    @OnBothDatabases
    void listsTheFilesOfAnItemInTheOrderOfTheirUpload(Database database) {
        var room = new EvidenceRoom(database);
        var first = room.receive(OPEN, "一.pdf", content());
        room.clock.advance(Duration.ofMinutes(1));
        var second = room.receive(OPEN, "二.pdf", content());

        assertThat(room.files.of(OPEN)).containsExactly(first, second);
        assertThat(room.files.of(CLOSED)).isEmpty();
    }

    @OnBothDatabases
    void namesTheFirstIdThatIsNotEvidenceOfTheItem(Database database) {
        var room = new EvidenceRoom(database);
        String own = room.receive(OPEN, "一.pdf", content()).id();

        assertThatCode(() -> room.proofs.requireOf(OPEN, List.of(own, own))).doesNotThrowAnyException();
        assertThatCode(() -> room.proofs.requireOf(OPEN, List.of())).doesNotThrowAnyException();
        assertRefused(() -> room.proofs.requireOf(CLOSED, List.of(own)), Reason.INVALID, "evidence.foreign", own);
        assertRefused(
                () -> room.proofs.requireOf(OPEN, List.of(own, "b", "a")), Reason.INVALID, "evidence.foreign", "b");
    }

    @OnBothDatabases
    void leavesNothingOfAFileThatIsTooLarge(Database database) {
        var room = new EvidenceRoom(database);
        byte[] bytes = random((int) EvidenceRoom.LARGEST.toBytes() + 1);

        assertRefused(
                () -> room.receive(OPEN, "录像.mp4", new ByteArrayInputStream(bytes)),
                Reason.TOO_LARGE,
                "evidence.toolarge",
                "录像.mp4");
        assertNothingHappened(room);
    }

    @OnBothDatabases
    void leavesNothingOfAFileThatBreaksOffHalfWay(Database database) {
        var room = new EvidenceRoom(database);
        var bytes = new SequenceInputStream(new ByteArrayInputStream(random(MEGABYTE)), new Broken());

        assertThatThrownBy(() -> room.receive(OPEN, "一.pdf", bytes)).isInstanceOf(UncheckedIOException.class);
        assertNothingHappened(room);
    }

    @OnBothDatabases
    void refusesAFileWithoutContentOrAName(Database database) {
        var room = new EvidenceRoom(database);

        assertRefused(
                () -> room.receive(OPEN, "空.pdf", InputStream.nullInputStream()),
                Reason.INVALID,
                "evidence.empty",
                "空.pdf");
        assertThatThrownBy(() -> room.receive(OPEN, " ", content())).hasMessage("evidence.name.missing");
        assertNothingHappened(room);
    }

    @OnBothDatabases
    void refusesAFileForAClosedItemAndForAHiddenOne(Database database) {
        var room = new EvidenceRoom(database);

        assertThatThrownBy(() -> room.receive(CLOSED, "一.pdf", content())).hasMessage("item.closed");
        assertThatThrownBy(() -> room.receive("ZG-2022-9999", "一.pdf", content()))
                .hasMessage("item.unknown");
        assertNothingHappened(room);
    }

    private static void assertRefused(ThrowingCallable call, Reason reason, String key, Object firstArgument) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(reason);
            assertThat(refused.key()).isEqualTo(key);
            assertThat(refused.arguments()[0]).isEqualTo(firstArgument);
        });
    }

    private static void assertNothingHappened(EvidenceRoom room) {
        assertThat(room.rows()).isZero();
        assertThat(room.audited).isEmpty();
    }

    private static InputStream content() {
        return new ByteArrayInputStream(random(10));
    }

    private static byte[] random(int size) {
        byte[] bytes = new byte[size];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    private static final class Broken extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("connection reset");
        }
    }
}
