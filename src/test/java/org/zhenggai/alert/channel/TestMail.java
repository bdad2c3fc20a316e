package org.zhenggai.alert.channel;

import java.time.Clock;
import java.time.Duration;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.zhenggai.platform.text.ShippedTexts;

/** The mail channel as it is wired, to a server of a test. */
public final class TestMail {

    static final Duration SHORT = Duration.ofMillis(1500);

    private TestMail() {}

    public static Channel to(int port, Clock clock) {
        return to(port, ChannelSettings.Security.NONE, null, null, clock);
    }

    static Channel to(int port, ChannelSettings.Security security, String user, String password, Clock clock) {
        var email = new ChannelSettings.Email("127.0.0.1", port, security, user, password, "dbb@example.org", 1000);
        var settings = new ChannelSettings(SHORT, SHORT, email, null, null, null);
        return new Email(
                MailServer.of(settings),
                new MailPage(templates()),
                MailServer.from(email),
                "zhenggai.test",
                1000,
                clock);
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
