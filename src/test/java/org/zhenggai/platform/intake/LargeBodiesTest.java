package org.zhenggai.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is too large is refused while it comes in, and the client hears of it, whenever it begins to listen. */
class LargeBodiesTest {

    private static final String PERSON = "X-Person: a\r\n";
    private static final String JSON = PERSON + "Content-Type: application/json\r\n";
    private static final int LARGEST = 256 * 1024;

    private BareServer server;

    @BeforeEach
    void start() throws IOException {
        server = new BareServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theLargestIsTaken() throws IOException {
        try (RawClient client = new RawClient(server.port()).post("/api", LARGEST, JSON, " ".repeat(LARGEST))) {
            assertThat(client.answer()).contains("HTTP/1.1 200", "read " + LARGEST);
        }
    }

    @Test
    void aLengthThatIsAnnouncedIsRefusedAtOnce() throws IOException {
        try (RawClient client = new RawClient(server.port()).post("/api", LARGEST + 1, JSON, "")) {
            assertThat(client.answer()).contains("HTTP/1.1 413", "error.body.large");
        }
    }

    @Test
    void oneInChunksIsRefusedWhileItIsRead() throws IOException {
        try (RawClient client = new RawClient(server.port())
                .send("POST /api HTTP/1.1\r\nHost: a\r\n" + JSON + "Transfer-Encoding: chunked\r\n\r\n")) {
            for (int i = 0; i < 5; i++) {
                client.send("10000\r\n" + " ".repeat(0x10000) + "\r\n");
            }
            assertThat(client.answer()).contains("HTTP/1.1 413", "error.body.large");
        }
    }

    @Test
    void whoeverWritesEverythingBeforeReadingGetsTheAnswer() throws IOException {
        byte[] nineMegabytes = new byte[9 * 1024 * 1024];
        for (String path : new String[] {"/api", "/unread"}) {
            try (RawClient client = new RawClient(server.port())
                    .post(path, nineMegabytes.length, JSON, "")
                    .send(nineMegabytes)) {
                assertThat(client.answer()).contains(path.equals("/api") ? "HTTP/1.1 413" : "read -1");
            }
        }
        await().until(() -> server.intake.bodiesOf(Sender.person("a")).taken() == 0);
    }

    @Test
    void whoeverNeverStopsIsNotHeardOut() throws IOException {
        try (RawClient client = new RawClient(server.port())
                .send("POST /unread HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n")) {
            byte[] chunk = ("100000\r\n" + " ".repeat(0x100000) + "\r\n").getBytes(StandardCharsets.UTF_8);
            int sent = 0;
            try {
                while (sent < 300) {
                    client.send(chunk);
                    sent++;
                }
            } catch (IOException closed) {
                assertThat(sent).isGreaterThanOrEqualTo(51);
            }
            assertThat(sent).isLessThan(300);
        }
    }

    /** Tomcat keeps its request objects: what is asked of one after its answer stays in it for the next client. */
    @Test
    void hearingOneOutLeavesNoAddressBehindForTheNext() throws IOException {
        try (RawClient first = new RawClient(server.port(), "127.0.1.1").post("/unread", 5, "", "hello")) {
            assertThat(first.answer()).contains("read -1");
        }
        try (RawClient second =
                new RawClient(server.port(), "127.0.1.2").send("GET /address HTTP/1.1\r\nHost: a\r\n\r\n")) {
            assertThat(second.answer()).contains("from 127.0.1.2");
        }
    }

    @Test
    void theConnectionGoesOnAfterABodyThatNobodyRead() throws IOException {
        try (RawClient client = new RawClient(server.port()).post("/unread", 5, "", "hello")) {
            assertThat(client.answer()).contains("read -1");
            assertThat(client.post("/", 2, "", "{}").answer()).contains("read 2");
        }
    }
}
