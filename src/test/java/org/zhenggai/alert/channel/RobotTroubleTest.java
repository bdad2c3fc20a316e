package org.zhenggai.alert.channel;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
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
    @CsvSource({"WECOM, 40058", "DINGTALK, 430102", "FEISHU, 9499"})
    void aRefusalOfTheMessageIsForGood(ChannelName vendor, int code) {
        answers(refusal(vendor, code, "含有不合适的文本"));
        assertThat(robot(of(vendor)).send(MESSAGE))
                .isEqualTo(Outcome.undeliverable(field(vendor) + " " + code + ": 含有不合适的文本"));
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({
        "DINGTALK, 310000, description:机器人发送签名不匹配",
        "DINGTALK, 310000, description:关键词不匹配",
        "DINGTALK, 310000, description:来源IP地址不在白名单",
        "DINGTALK, 400101, token is not exist",
        "WECOM, 93000, invalid webhook url",
        "FEISHU, 19021, sign match fail or timestamp is not within one hour from current time",
        "FEISHU, 19024, Key Words Not Found",
    })
    void aSettingThatDoesNotSuitTheRobotWaitsForWhoeverMendsItAndTellsWhich(
            ChannelName vendor, int code, String words) {
        answers(refusal(vendor, code, words));
        assertThat(robot(of(vendor)).send(MESSAGE))
                .isEqualTo(Outcome.tryAgain(field(vendor) + " " + code + ": " + words));
    }

    @Test
    void wordsThatRepeatASecretOrBreakTheLineAreKeptWithoutThat() {
        answers(refusal(ChannelName.DINGTALK, 300001, "token 8f4e2c1ab0\u202e94d7f3c6e5 is\\nnot exist"));
        assertThat(robot(new DingTalk()).send(MESSAGE))
                .isEqualTo(Outcome.tryAgain("errcode 300001: token *** is not exist"));
    }

    private static String field(ChannelName vendor) {
        return vendor == ChannelName.FEISHU ? "code" : "errcode";
    }

    private static ResponseDefinitionBuilder refusal(ChannelName vendor, int code, String words) {
        String message = vendor == ChannelName.FEISHU ? "msg" : "errmsg";
        return aResponse().withBody("{\"%s\":%d,\"%s\":\"%s\"}".formatted(field(vendor), code, message, words));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"WECOM, 45009", "WECOM, -1", "DINGTALK, 130101", "FEISHU, 11232"})
    void aBusyRobotIsAskedAgain(ChannelName vendor, int code) {
        answers(refusal(vendor, code, ""));
        assertThat(robot(of(vendor)).send(MESSAGE)).isEqualTo(Outcome.tryAgain(field(vendor) + " " + code));
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
    @ValueSource(ints = {400, 413, 415, 422})
    void aRequestThatIsWrongStaysWrong(int status) {
        answers(aResponse().withStatus(status));
        assertThat(robot(new WeCom()).send(MESSAGE)).isEqualTo(Outcome.undeliverable("HTTP " + status));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 401, 403, 404, 410})
    void anAddressThatIsWrongCanBeMended(int status) {
        answers(aResponse().withStatus(status).withHeader("Location", "/elsewhere"));
        assertThat(robot(new WeCom()).send(MESSAGE)).isEqualTo(Outcome.tryAgain("HTTP " + status));
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
