package org.zhenggai.alert.channel;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.zhenggai.platform.text.ShippedTexts;
import org.zhenggai.support.MovableClock;

/** The mail channel as it is wired, to a server of a test. */
public final class TestMail {

    static final MovableClock CLOCK = MovableClock.at("2023-03-01T09:00:00+08:00");
    static final Message MESSAGE = new Message(
            "0a1b2c",
            "sfj.handler@example.org",
            "【整改督办】黄牌：ZG-2022-0703（示例）",
            List.of(new Message.Entry(
                    "【示例】司法局王𬭎：“<b>三级</b>听证”逾期 1 个工作日，请说明原因。", "http://localhost:8080/items/ZG-2022-0703")),
            "请勿回复。");
    static final Duration SHORT = Duration.ofMillis(1500);
    static final Duration LONG = Duration.ofSeconds(30);

    private TestMail() {}

    public static DeliveryChannel to(int port, Clock clock) {
        return to(port, ChannelSettings.Security.NONE, null, null, SHORT, clock);
    }

    /** Waits for as long as a busy machine may take. */
    public static DeliveryChannel patient(int port, Clock clock) {
        return to(port, ChannelSettings.Security.NONE, null, null, LONG, clock);
    }

    static DeliveryChannel to(int port, ChannelSettings.Security security, String user, String password, Clock clock) {
        return to(port, security, user, password, SHORT, clock);
    }

    private static DeliveryChannel to(
            int port, ChannelSettings.Security security, String user, String password, Duration most, Clock clock) {
        var email = new ChannelSettings.Email("127.0.0.1", port, security, user, password, "dbb@example.org", 1000);
        var settings = new ChannelSettings(most, most, email, null, null, null);
        return new Email(
                MailServer.of(settings),
                new MailPage(templates()),
                MailServer.from(email),
                "zhenggai.test",
                1000,
                clock::instant);
    }

    private static SpringTemplateEngine templates() {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        resolver.setCharacterEncoding("UTF-8");
        var templates = new SpringTemplateEngine();
        templates.setTemplateResolver(resolver);
        templates.setTemplateEngineMessageSource(ShippedTexts.source());
        return templates;
    }
}
