package org.zhenggai.alert.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhenggai.platform.start.StartRefused;
import org.zhenggai.support.MovableClock;

class EmailTest {

    private static final MovableClock CLOCK = MovableClock.at("2023-03-01T09:00:00+08:00");
    private static final Message MESSAGE = new Message(
            "0a1b2c",
            "sfj.handler@example.org",
            "【整改督办】黄牌：ZG-2022-0703（示例）",
            List.of(new Message.Entry(
                    "【示例】司法局王𬭎：“<b>三级</b>听证”逾期 1 个工作日，请说明原因。", "http://localhost:8080/items/ZG-2022-0703")),
            "请勿回复。");

    private GreenMail server;

    @BeforeEach
    void start() {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void arrivesAsTextAndAsHtmlUnderItsKey() throws Exception {
        assertThat(mail().send(MESSAGE)).isEqualTo(Outcome.delivered());

        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo(MESSAGE.subject());
        assertThat(mail.getMessageID()).isEqualTo("<0a1b2c@zhenggai.test>");
        assertThat(mail.getSentDate()).isEqualTo(CLOCK.instant());
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly(MESSAGE.to());
        assertThat(mail.getFrom()).extracting(Object::toString).containsExactly("dbb@example.org");
        assertThat(part(mail, "text/plain"))
                .contains("王𬭎：“<b>三级</b>听证”")
                .contains("http://localhost:8080/items/ZG-2022-0703")
                .endsWith("请勿回复。");
        assertThat(part(mail, "text/html"))
                .contains("王𬭎：“&lt;b&gt;三级&lt;/b&gt;听证”")
                .contains("<a href=\"http://localhost:8080/items/ZG-2022-0703\">查看事项</a>")
                .doesNotContain("<script", "th:", "style=");
    }

    @Test
    void listsWhatADigestHolds() throws Exception {
        var entry = MESSAGE.entries().get(0);
        mail().send(new Message("d", MESSAGE.to(), "汇总", List.of(entry, entry), "请勿回复。"));
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(part(mail, "text/plain")).contains("1. 【示例】", "2. 【示例】");
        assertThat(part(mail, "text/html")).contains("<ol>").containsPattern("(?s)<li>.*<li>");
    }

    @Test
    void signsIn() {
        server.setUser("dbb", "right");
        assertThat(TestMail.to(port(), ChannelSettings.Security.NONE, "dbb", "right", CLOCK)
                        .send(MESSAGE))
                .isEqualTo(Outcome.delivered());
        assertThat(TestMail.to(port(), ChannelSettings.Security.NONE, "dbb", "wrong", CLOCK)
                        .send(MESSAGE))
                .isEqualTo(Outcome.tryAgain("SMTP sign-in refused"));
    }

    @Test
    void speaksToNobodyInTheClearOrToAStrangerWhereTlsIsDemanded() {
        assertThat(TestMail.to(port(), ChannelSettings.Security.STARTTLS, null, null, CLOCK)
                        .send(MESSAGE))
                .isInstanceOf(Outcome.TryAgain.class);
        assertThat(server.getReceivedMessages()).isEmpty();

        var stranger = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
        stranger.start();
        try {
            assertThat(TestMail.to(stranger.getSmtps().getPort(), ChannelSettings.Security.TLS, null, null, CLOCK)
                            .send(MESSAGE))
                    .isEqualTo(Outcome.tryAgain("TLS failed"));
            assertThat(stranger.getReceivedMessages()).isEmpty();
        } finally {
            stranger.stop();
        }
    }

    @ParameterizedTest(name = "{1} at {0}: {2}")
    @CsvSource({
        "greeting, 421 busy, no connection to the mail server",
        "MAIL, 451 later, SMTP 451",
        "MAIL, 550 not you, SMTP 550 for the sender",
        "RCPT, 450 later, SMTP 450",
        "DATA, 452 full, SMTP 452",
        "., 451 later, SMTP 451",
        "greeting, hangs up, no connection to the mail server",
        "MAIL, hangs up, no connection to the mail server",
        "DATA, hangs up, no connection to the mail server",
        "., hangs up, no connection to the mail server",
        "greeting, falls silent, timeout",
        "RCPT, falls silent, timeout",
        "., falls silent, timeout",
    })
    void triesAgainWhatMayYetGoWell(String at, String reply, String reason) throws IOException {
        try (var scripted = new ScriptedSmtp(at, reply)) {
            assertThat(TestMail.to(scripted.port(), CLOCK).send(MESSAGE)).isEqualTo(Outcome.tryAgain(reason));
        }
    }

    @ParameterizedTest(name = "{1} at {0}: {2}")
    @CsvSource({
        "RCPT, 550 no such user sfj.handler@example.org, SMTP 550",
        "., 554 refused as spam, SMTP 554",
    })
    void givesUpWhatNeverWillAndRepeatsNoAddress(String at, String reply, String reason) throws IOException {
        try (var scripted = new ScriptedSmtp(at, reply)) {
            assertThat(TestMail.to(scripted.port(), CLOCK).send(MESSAGE)).isEqualTo(Outcome.undeliverable(reason));
        }
    }

    @Test
    void triesAgainWhereNobodyListens() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }
        assertThat(TestMail.to(closed, CLOCK).send(MESSAGE))
                .isEqualTo(Outcome.tryAgain("no connection to the mail server"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "dbb", "not an address@", "a@b\r\nBcc: c@d"})
    void refusesTheStartWithoutASender(String from) {
        var email = new ChannelSettings.Email("mail", 25, ChannelSettings.Security.NONE, null, null, from, 1);
        assertThatThrownBy(() -> MailServer.from(email))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("ZHENGGAI_SMTP_FROM");
    }

    @Test
    void showsNeitherAddressNorTextToALog() {
        assertThat(MESSAGE.toString()).isEqualTo("Message[0a1b2c]");
    }

    private Channel mail() {
        return TestMail.to(port(), CLOCK);
    }

    private int port() {
        return server.getSmtp().getPort();
    }

    private static String part(Part part, String type) throws Exception {
        if (part.isMimeType(type)) {
            return part.getContent().toString().replace("\r\n", "\n").strip();
        }
        if (part.getContent() instanceof MimeMultipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                String found = part(parts.getBodyPart(i), type);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
