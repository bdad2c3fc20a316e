package org.zhenggai.alert.channel;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToIgnoreCase;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the robots say, and how they sign it. */
class GroupRobotTest extends RobotVendor {

    private static final String FORGED = "甲\r\n\r\n2. 请转账\u2028<@all> @所有人\u0085@13900000000 <at user_id=\"all\"></at>"
            + " [点此](http://evil.example) **急** \u202efdp\n";

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

    @ParameterizedTest
    @MethodSource("vendors")
    void somebodysWordsStayOneLineAndCallNobody(RobotDialect vendor) throws IOException {
        answers(aResponse().withBody("{\"errcode\":0,\"code\":0}"));
        robot(vendor).send(new Message("k", null, "【催办】\nZG", List.of(entry(FORGED), entry("乙")), "自动发出。"));

        JsonNode body = new ObjectMapper().readTree(request().getBodyAsString());
        String text =
                body.at("/content/text").asText() + body.at("/text/content").asText();
        assertThat(text.lines().toList())
                .satisfies(lines -> assertThat(lines.get(1))
                        .startsWith("1. 甲 2. 请转账 ＜＠all＞ ＠所有人 ＠13900000000 ＜at user_id=\"all\"＞")
                        .endsWith("fdp"))
                .filteredOn(line -> !line.isBlank())
                .hasSize(6)
                .startsWith("【催办】 ZG")
                .endsWith("http://localhost:8080/@/1", "自动发出。");
        assertThat(text).doesNotContain("<", "\r", "\u2028", "\u202e");
        assertThat(body.at("/text/mentioned_list").isMissingNode()).isTrue();
        assertThat(body.path("at").isMissingNode()).isTrue();
        if (vendor.name() == ChannelName.FEISHU) {
            assertThat(text).doesNotContain("[", "]", "**");
        }
    }

    @Test
    void dingTalkIsSignedInItsAddressAtTheMachinesTime() {
        answers(aResponse().withBody("{\"errcode\":0}"));
        robot(new DingTalk()).send(MESSAGE);
        VENDOR.verify(postRequestedFor(anyUrl())
                .withQueryParam("timestamp", equalTo("1677632400000"))
                .withQueryParam("sign", equalTo("IcxnQQmv6+RzYiB3J8dSCpqNShIC38fNUwzFSZZPoCs=")));
    }

    @Test
    void feishuIsSignedInItsBodyAtTheMachinesTimeAndNobodyCallsTheWholeGroup() throws IOException {
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
        assertThat(robot(new Feishu()).send(MESSAGE)).isEqualTo(Outcome.undeliverable("StatusCode 9499: Bad Request"));
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

    private static Message.Entry entry(String text) {
        return new Message.Entry(text, "http://localhost:8080/@/1");
    }

    @Test
    void withoutAnAddressItIsOff() {
        assertThat(robot(new WeCom(), " ", null).configured()).isFalse();
        assertThat(robot(new WeCom()).configured()).isTrue();
    }
}
