package org.zhenggai.alert.channel;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the robots make of answers that are not what they hoped for. */
class RobotTroubleTest extends RobotVendor {

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"WECOM, 93000", "WECOM, 40058", "DINGTALK, 310000", "DINGTALK, 400101", "FEISHU, 19021", "FEISHU, 19024"
    })
    void aRefusalByTheRobotIsForGood(ChannelName vendor, int code) {
        String field = vendor == ChannelName.FEISHU ? "code" : "errcode";
        answers(aResponse().withBody("{\"" + field + "\":" + code + ",\"errmsg\":\"t0ken is wrong\"}"));
        assertThat(robot(of(vendor)).send(MESSAGE)).isEqualTo(Outcome.undeliverable(field + " " + code));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"WECOM, 45009", "WECOM, -1", "DINGTALK, 130101", "FEISHU, 11232"})
    void aBusyRobotIsAskedAgain(ChannelName vendor, int code) {
        String field = vendor == ChannelName.FEISHU ? "code" : "errcode";
        answers(aResponse().withBody("{\"" + field + "\":" + code + "}"));
        assertThat(robot(of(vendor)).send(MESSAGE)).isEqualTo(Outcome.tryAgain(field + " " + code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>Please sign in</html>", "{\"errcode\":", "[]", "{\"errcode\":\"zero\"}", "null"})
    void whatTheRobotDidNotSayIsNoDelivery(String body) {
        answers(aResponse().withBody(body));
        assertThat(robot(new WeCom()).send(MESSAGE)).isEqualTo(Outcome.tryAgain("answer not understood"));
    }

    @ParameterizedTest
    @CsvSource({"429, 120, PT2M", "503, 'Wed, 01 Mar 2023 01:10:00 GMT', PT10M", "429, soon,", "500,,", "502,,", "408,,"
    })
    void aServerInTroubleIsAskedAgainNotBeforeItSays(int status, String retryAfter, Duration wait) {
        var answer = aResponse().withStatus(status);
        answers(retryAfter == null ? answer : answer.withHeader("Retry-After", retryAfter));
        assertThat(robot(new WeCom()).send(MESSAGE))
                .isEqualTo(new Outcome.TryAgain(
                        "HTTP " + status, wait == null ? null : CLOCK.instant().plus(wait)));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 400, 401, 403, 404, 410})
    void aRequestThatIsWrongStaysWrong(int status) {
        answers(aResponse().withStatus(status).withHeader("Location", "/elsewhere"));
        assertThat(robot(new WeCom()).send(MESSAGE)).isEqualTo(Outcome.undeliverable("HTTP " + status));
    }

    @Test
    void nobodyWaitsForASlowServer() {
        answers(aResponse().withBody("{\"errcode\":0}").withFixedDelay(8000));
        assertThat(robot(new WeCom()).send(MESSAGE)).isEqualTo(Outcome.tryAgain("timeout"));
    }

    @Test
    void nobodyWaitsForTheSecondHalfOfAnAnswer() {
        answers(aResponse().withBody("{\"errcode\":0}").withChunkedDribbleDelay(4, 16000));
        assertThat(robot(new WeCom()).send(MESSAGE)).isEqualTo(Outcome.tryAgain("timeout"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONNECTION_RESET_BY_PEER", "EMPTY_RESPONSE", "MALFORMED_RESPONSE_CHUNK"})
    void aLineThatBreaksIsTriedAgain(Fault fault) {
        answers(aResponse().withFault(fault));
        assertThat(robot(new WeCom()).send(MESSAGE)).isEqualTo(Outcome.tryAgain("connection broken"));
    }

    @Test
    void soIsOneThatNobodyPicksUp() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }
        assertThat(robot(new WeCom(), "http://127.0.0.1:" + closed + "/", null).send(MESSAGE))
                .isEqualTo(Outcome.tryAgain("no connection"));
    }
}
