package org.zhenggai.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Four hundred who send next to nothing, for ever: all others are served, and the threads that wait are counted. */
class SlowSendersTest {

    private static final int MANY = 400;
    private static final int PLACES = 48;
    private static final int OF_AN_ADDRESS = 8;
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\n";

    private BareServer server;
    private final List<RawClient> slow = new ArrayList<>();

    @BeforeEach
    void start() throws IOException {
        server = new BareServer();
    }

    @AfterEach
    void stop() throws IOException {
        for (RawClient client : slow) {
            client.close();
        }
        server.close();
    }

    @Test
    void slowFormsFromManyAddressesHoldTheirPlacesAndNoThreadBeyond() throws IOException {
        for (int i = 0; i < MANY; i++) {
            slow(new RawClient(server.port(), "127.0.1." + (1 + i % 100)).post("/login", 100, FORM, ""));
        }
        awaitRefused(MANY - PLACES);

        assertThat(server.atWork).hasValue(PLACES);
        othersAreServed();
    }

    @Test
    void oneAddressHasItsShareAndNoMore() throws IOException {
        for (int i = 0; i < MANY; i++) {
            slow(new RawClient(server.port()).post("/login", 100, FORM, ""));
        }
        awaitRefused(MANY - OF_AN_ADDRESS);

        assertThat(server.atWork).hasValue(OF_AN_ADDRESS);
        othersAreServed();
        try (RawClient neighbour = new RawClient(server.port(), "127.0.1.1").post("/login", 3, FORM, "")) {
            await().until(() -> server.atWork.get() == OF_AN_ADDRESS + 1);
            assertThat(neighbour.send("a=b").answer()).contains("200", "read 3");
        }
    }

    @Test
    void chunkedOnesCountTheSame() throws IOException {
        for (int i = 0; i < MANY; i++) {
            slow(new RawClient(server.port(), "127.0.1." + (1 + i % 100))
                    .send("POST /api HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab"));
        }
        awaitRefused(MANY - PLACES);

        othersAreServed();
    }

    @Test
    void aPersonHasAShareToo() throws IOException {
        for (int i = 0; i < MANY; i++) {
            slow(new RawClient(server.port()).post("/api", 100, "X-Person: a\r\n", "{"));
        }
        awaitRefused(MANY - 8);

        othersAreServed();
    }

    @Test
    void whatNobodyReadsIsNotWaitedForEither() throws IOException {
        for (int i = 0; i < MANY; i++) {
            RawClient client = slow(new RawClient(server.port(), "127.0.1." + (1 + i % 100)));
            if (i % 2 == 0) {
                client.post("/unread", 100, "", "");
            } else {
                client.send("OPTIONS * HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\n");
            }
        }
        for (RawClient client : slow) {
            assertThat(client.answer()).contains("HTTP/1.1 200");
        }
        await().atMost(10, TimeUnit.SECONDS).untilAsserted(() -> assertThat(
                        server.intake.bodiesOf(Sender.at("any")).taken())
                .isEqualTo(PLACES));
        othersAreServed();
    }

    @Test
    void slowHeadersHoldNoThreadAtAll() throws IOException {
        for (int i = 0; i < MANY; i++) {
            slow(new RawClient(server.port()).send("GET / HTTP/1.1\r\nHost: a\r\nX-A: "));
        }

        othersAreServed();
        assertThat(server.mostAtWork.get()).isLessThanOrEqualTo(3);
    }

    @Test
    void anAnswerThatIsNotLargeNeedsNobodyToReadIt() throws IOException {
        for (int i = 0; i < MANY; i++) {
            slow(RawClient.narrow(server.port()).send("GET /answer HTTP/1.1\r\nHost: a\r\n\r\n"));
        }
        await().atMost(20, TimeUnit.SECONDS)
                .untilAsserted(() -> assertThat(server.answered).hasValue(MANY));
    }

    @Test
    void aBodyIsGivenUpWhenItsTimeIsOver() throws IOException {
        try (RawClient client = new RawClient(server.port()).post("/login", 100, FORM, "a")) {
            await().until(() -> server.atWork.get() == 1);
            server.nanos.addAndGet(Duration.ofSeconds(11).toNanos());
            assertThat(client.send("b").answer()).contains("HTTP/1.1 408", "error.body.slow");
        }
        await().until(() -> server.intake.bodiesOf(Sender.at("any")).taken() == 0);
    }

    @Test
    void aSilentOneIsGivenUpByTheConnector() throws IOException {
        try (var impatient = new BareServer(Duration.ofMillis(200));
                RawClient client = new RawClient(impatient.port()).post("/login", 100, FORM, "a")) {
            assertThat(client.allOfIt()).contains("HTTP/1.1 408", "error.body.slow");
        }
    }

    private RawClient slow(RawClient client) {
        slow.add(client);
        return client;
    }

    private void awaitRefused(int many) {
        await().atMost(20, TimeUnit.SECONDS)
                .untilAsserted(() -> assertThat(server.refused).hasValue(many));
    }

    /** Who asks, who signs in with a form that is there at once, and who is signed in and slow. */
    private void othersAreServed() throws IOException {
        try (RawClient visitor = new RawClient(server.port()).send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
                RawClient signingIn = new RawClient(server.port()).post("/login", 3, FORM, "a=b");
                RawClient person = new RawClient(server.port()).post("/api", 3, "X-Person: b\r\n", "{")) {
            assertThat(visitor.answer()).contains("HTTP/1.1 200", "read 0");
            assertThat(signingIn.answer()).contains("HTTP/1.1 200", "read 3");
            assertThat(person.send(" }").answer()).contains("HTTP/1.1 200", "read 3");
        }
    }
}
