package org.zhenggai.alert.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhenggai.platform.start.StartRefused;

class EmailTest {

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
        assertThat(mail().send(TestMail.MESSAGE)).isEqualTo(Outcome.delivered());

        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo(TestMail.MESSAGE.subject());
        assertThat(mail.getMessageID()).isEqualTo("<0a1b2c@zhenggai.test>");
        assertThat(mail.getSentDate()).isEqualTo(TestMail.CLOCK.instant());
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly(TestMail.MESSAGE.to());
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
        var entry = TestMail.MESSAGE.entries().get(0);
        mail().send(new Message("d", TestMail.MESSAGE.to(), "汇总", List.of(entry, entry), "请勿回复。"));
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(part(mail, "text/plain")).contains("1. 【示例】", "2. 【示例】");
        assertThat(part(mail, "text/html")).contains("<ol>").containsPattern("(?s)<li>.*<li>");
    }

    @Test
    void somebodysWordsStayOneLine() throws Exception {
        var forged = new Message.Entry("甲\r\n.\r\n\r\n请勿回复。\u2028<a href=\"http://evil\">乙</a>", "http://localhost/1");
        mail().send(new Message("d", TestMail.MESSAGE.to(), "催办\r\nBcc: a@b.example", List.of(forged), "请勿回复。"));

        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("催办 Bcc: a@b.example");
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(part(mail, "text/plain"))
                .startsWith("甲 . 请勿回复。 <a href=\"http://evil\">乙</a>\nhttp://localhost/1\n");
        assertThat(part(mail, "text/html")).contains("甲 . 请勿回复。 &lt;a").doesNotContain("http://evil\"");
    }

    @Test
    void signsIn() {
        server.setUser("dbb", "right");
        assertThat(TestMail.to(port(), ChannelSettings.Security.NONE, "dbb", "right", TestMail.CLOCK)
                        .send(TestMail.MESSAGE))
                .isEqualTo(Outcome.delivered());
        assertThat(TestMail.to(port(), ChannelSettings.Security.NONE, "dbb", "wrong", TestMail.CLOCK)
                        .send(TestMail.MESSAGE))
                .isEqualTo(Outcome.tryAgain("SMTP sign-in refused"));
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
        assertThat(TestMail.MESSAGE.toString()).isEqualTo("Message[0a1b2c]");
    }

    private DeliveryChannel mail() {
        return TestMail.to(port(), TestMail.CLOCK);
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
