package org.zhenggai.alert.channel;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToIgnoreCase;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhenggai.support.MovableClock;

class GroupRobotTest {

    @RegisterExtension
    static final WireMockExtension VENDOR = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    private static final Duration SHORT = Duration.ofSeconds(2);
    private static final MovableClock CLOCK = MovableClock.at("2023-03-01T09:00:00+08:00");
    private static final Message MESSAGE = new Message(
            "0a1b2c",
            null,
            "【整改督办】黄牌：ZG-2022-0703",
            List.of(new Message.Entry("司法局王𬭎<at user_id=\"all\"></at>逾期", "http://localhost:8080/items/ZG-2022-0703")),
            "自动发出。");

    static Stream<RobotDialect> vendors() {
        return Stream.of(new WeCom(), new DingTalk(), new Feishu());
    }

    @ParameterizedTest
    @MethodSource("vendors")
    void postsTheTextUnderItsKey(RobotDialect vendor) throws IOException {
        answers(aResponse().withBody("{\"errcode\":0,\"errmsg\":\"ok\",\"code\":0,\"msg\":\"success\"}"));
        assertThat(robot(vendor).send(MESSAGE)).isEqualTo(Outcome.delivered());

        VENDOR.verify(postRequestedFor(anyUrl())
                .withQueryParam("key", equalTo("t0ken"))
                .withHeader("Idempotency-Key", equalTo("0a1b2c"))
                .withHeader("Content-Type", equalToIgnoreCase("application/json; charset=utf-8")));
        JsonNode body = new ObjectMapper().readTree(request().getBodyAsString());
        String text = vendor.name() == ChannelName.FEISHU
                ? body.at("/content/text").asText()
                : body.at("/text/content").asText();
        assertThat(text)
                .startsWith("【整改督办】黄牌：ZG-2022-0703\n司法局王𬭎")
                .contains("http://localhost:8080/items/ZG-2022-0703");
    }

    @Test
    void dingTalkIsSignedInItsAddress() {
        answers(aResponse().withBody("{\"errcode\":0}"));
        robot(new DingTalk()).send(MESSAGE);
        VENDOR.verify(postRequestedFor(anyUrl())
                .withQueryParam("timestamp", equalTo("1677632400000"))
                .withQueryParam("sign", equalTo("IcxnQQmv6+RzYiB3J8dSCpqNShIC38fNUwzFSZZPoCs=")));
    }

    @Test
    void feishuIsSignedInItsBodyAndNobodyCallsTheWholeGroup() throws IOException {
        answers(aResponse().withBody("{\"code\":0}"));
        robot(new Feishu()).send(MESSAGE);
        JsonNode body = new ObjectMapper().readTree(request().getBodyAsString());
        assertThat(body.path("timestamp").asText()).isEqualTo("1677632400");
        assertThat(body.path("sign").asText()).isEqualTo("ynpcpcr24eihMDB1fBHjKUPE6SoePV7pe8GF10lQbOM=");
        assertThat(body.at("/content/text").asText()).doesNotContain("<at");
    }

    @Test
    void olderFeishuRobotsSpeakOfAStatusCode() {
        answers(aResponse().withBody("{\"StatusCode\":0,\"StatusMessage\":\"success\"}"));
        assertThat(robot(new Feishu()).send(MESSAGE)).isEqualTo(Outcome.delivered());
        answers(aResponse().withBody("{\"StatusCode\":9499,\"StatusMessage\":\"Bad Request\"}"));
        assertThat(robot(new Feishu()).send(MESSAGE)).isEqualTo(Outcome.undeliverable("StatusCode 9499"));
    }

    @Test
    void withoutASecretNothingIsSigned() {
        answers(aResponse().withBody("{\"errcode\":0,\"code\":0}"));
        for (RobotDialect vendor : vendors().toList()) {
            assertThat(robot(vendor, " ").send(MESSAGE)).isEqualTo(Outcome.delivered());
            assertThat(request().getUrl() + request().getBodyAsString()).doesNotContain("sign");
            VENDOR.resetRequests();
        }
    }

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

    @Test
    void withoutAnAddressItIsOff() {
        assertThat(robot(new WeCom(), " ", null).configured()).isFalse();
        assertThat(robot(new WeCom()).configured()).isTrue();
    }

    private static void answers(ResponseDefinitionBuilder answer) {
        VENDOR.stubFor(post(anyUrl()).willReturn(answer));
    }

    private static LoggedRequest request() {
        return VENDOR.findAll(postRequestedFor(anyUrl())).get(0);
    }

    private static RobotDialect of(ChannelName name) {
        return vendors().filter(vendor -> vendor.name() == name).findFirst().orElseThrow();
    }

    private static GroupRobot robot(RobotDialect vendor) {
        return robot(vendor, "SEC0123");
    }

    private static GroupRobot robot(RobotDialect vendor, String secret) {
        return robot(vendor, VENDOR.baseUrl() + "/robot/send?key=t0ken", secret);
    }

    private static GroupRobot robot(RobotDialect vendor, String url, String secret) {
        return new GroupRobot(vendor, new ChannelSettings.Robot(url, secret, 18), new JsonPost(SHORT, SHORT), CLOCK);
    }
}
