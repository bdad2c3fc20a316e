package org.zhenggai.alert.channel;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.zhenggai.support.MovableClock;

/** A vendor that answers what a test wants, and robots that speak to it. */
abstract class RobotVendor {

    @RegisterExtension
    static final WireMockExtension VENDOR = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    static final Duration SHORT = Duration.ofSeconds(2);
    static final Instant MACHINES_TIME = Instant.parse("2023-03-01T01:00:00Z");

    /** Far from the machine's time, as in a sandbox. */
    static final MovableClock CLOCK = MovableClock.at("2031-07-01T09:00:00+08:00");

    static final Message MESSAGE = new Message(
            "0a1b2c",
            null,
            "【整改督办】黄牌：ZG-2022-0703",
            List.of(new Message.Entry("司法局王𬭎<at user_id=\"all\"></at>逾期", "http://localhost:8080/items/ZG-2022-0703")),
            "自动发出。");

    static Stream<RobotDialect> vendors() {
        return Stream.of(new WeCom(), new DingTalk(), new Feishu());
    }

    static void answers(ResponseDefinitionBuilder answer) {
        VENDOR.stubFor(post(anyUrl()).willReturn(answer));
    }

    static LoggedRequest request() {
        return VENDOR.findAll(postRequestedFor(anyUrl())).get(0);
    }

    static RobotDialect of(ChannelName name) {
        return vendors().filter(vendor -> vendor.name() == name).findFirst().orElseThrow();
    }

    static GroupRobot robot(RobotDialect vendor) {
        return robot(vendor, "SEC0123");
    }

    static GroupRobot robot(RobotDialect vendor, String secret) {
        return robot(vendor, VENDOR.baseUrl() + "/robot/send?key=t0ken", secret);
    }

    static GroupRobot robot(RobotDialect vendor, String url, String secret) {
        return new GroupRobot(
                vendor,
                new ChannelSettings.Robot(url, secret, 18),
                new JsonPost(SHORT, SHORT),
                CLOCK,
                () -> MACHINES_TIME);
    }
}
