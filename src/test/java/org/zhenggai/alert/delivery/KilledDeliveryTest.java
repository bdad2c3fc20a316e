package org.zhenggai.alert.delivery;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhenggai.alert.Alert;
import org.zhenggai.alert.channel.ChannelName;
import org.zhenggai.support.ChildNode;
import org.zhenggai.support.Database;
import org.zhenggai.support.EmptySchema;
import org.zhenggai.support.OnMariaDb;

/** A node in a process of its own is killed where a message has left and nothing of that is written down. */
@ExtendWith(OnMariaDb.WhereItRuns.class)
class KilledDeliveryTest {

    private static final int ALERTS = 30;

    @RegisterExtension
    static final WireMockExtension ROBOT = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    private final GreenMail mails = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void open() {
        mails.start();
        ROBOT.stubFor(post(anyUrl()).willReturn(aResponse().withBody("{\"errcode\":0}")));
    }

    @AfterEach
    void close() {
        mails.stop();
    }

    @ParameterizedTest
    @EnumSource(names = {"EMAIL", "WECOM"})
    @Timeout(value = 2, unit = TimeUnit.MINUTES)
    void repeatsOneMessageAtMostAndUnderItsKey(ChannelName stopped) throws Exception {
        EmptySchema schema = EmptySchema.mariaDb();
        try (Database database = schema.migrate();
                ChildNode killed = node(schema, stopped, 7);
                ChildNode other = node(schema, stopped, 0)) {
            var room = new DeliveryRoom(database);
            for (int i = 0; i < ALERTS; i++) {
                room.raised(Alert.Level.YELLOW_CARD, "黄牌" + i, KnownPeople.HANDLER);
            }
            killed.awaits("ready");
            other.awaits("ready");
            killed.order("PT0S");
            killed.awaits("in the midst");
            killed.kill();

            deliver(other, "PT0S");
            assertThat(room.statuses()).as("its lease runs").containsOnlyOnce("PENDING");
            deliver(other, "PT4M");
            assertThat(room.statuses()).containsOnlyOnce("PENDING");
            deliver(other, "PT2M");
            assertThat(room.statuses()).hasSize(2 * ALERTS).containsOnly("SENT");
            deliver(other, "PT24H");

            assertOnce(mailed(), stopped == ChannelName.EMAIL);
            assertOnce(posted(), stopped == ChannelName.WECOM);
        }
    }

    /** Or all but the one that the killed node had sent: it has come twice, under the same key. */
    private static void assertOnce(List<String> keys, boolean killed) {
        assertThat(new HashSet<>(keys)).hasSize(ALERTS);
        assertThat(keys).hasSize(killed ? ALERTS + 1 : ALERTS);
    }

    private List<String> mailed() throws MessagingException {
        List<String> ids = new ArrayList<>();
        for (MimeMessage mail : mails.getReceivedMessages()) {
            ids.add(mail.getMessageID());
        }
        return ids;
    }

    private static List<String> posted() {
        return ROBOT.findAll(postRequestedFor(anyUrl())).stream()
                .map(request -> request.getHeader("Idempotency-Key"))
                .toList();
    }

    private static void deliver(ChildNode node, String after) throws InterruptedException {
        node.order(after);
        node.awaits("delivered");
    }

    private ChildNode node(EmptySchema schema, ChannelName stopped, int message) throws Exception {
        return new ChildNode(
                DeliveringNode.class,
                schema.url(),
                Integer.toString(mails.getSmtp().getPort()),
                ROBOT.baseUrl() + "/robot",
                stopped.name(),
                Integer.toString(message));
    }
}
