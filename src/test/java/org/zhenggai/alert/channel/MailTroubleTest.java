package org.zhenggai.alert.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a mail makes of servers that refuse, stall, hang up or are not who they should be. */
class MailTroubleTest {

    @Test
    void speaksToNobodyInTheClearWhereTlsIsDemanded() throws IOException {
        try (var scripted = new ScriptedSmtp("EHLO", "250 without TLS")) {
            assertThat(TestMail.to(scripted.port(), ChannelSettings.Security.STARTTLS, null, null, TestMail.CLOCK)
                            .send(TestMail.MESSAGE))
                    .isEqualTo(Outcome.tryAgain("no connection to the mail server"));
        }
    }

    @Test
    void speaksToNoStranger() {
        var stranger = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
        stranger.start();
        try {
            assertThat(TestMail.to(
                                    stranger.getSmtps().getPort(),
                                    ChannelSettings.Security.TLS,
                                    null,
                                    null,
                                    TestMail.CLOCK)
                            .send(TestMail.MESSAGE))
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
            assertThat(TestMail.to(scripted.port(), TestMail.CLOCK).send(TestMail.MESSAGE))
                    .isEqualTo(Outcome.tryAgain(reason));
        }
    }

    @ParameterizedTest(name = "{1} at {0}: {2}")
    @CsvSource({
        "RCPT, 550 no such user sfj.handler@example.org, SMTP 550",
        "., 554 refused as spam, SMTP 554",
    })
    void givesUpWhatNeverWillAndRepeatsNoAddress(String at, String reply, String reason) throws IOException {
        try (var scripted = new ScriptedSmtp(at, reply)) {
            assertThat(TestMail.to(scripted.port(), TestMail.CLOCK).send(TestMail.MESSAGE))
                    .isEqualTo(Outcome.undeliverable(reason));
        }
    }

    @Test
    void triesAgainWhereNobodyListens() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }
        assertThat(TestMail.to(closed, TestMail.CLOCK).send(TestMail.MESSAGE))
                .isEqualTo(Outcome.tryAgain("no connection to the mail server"));
    }
}
