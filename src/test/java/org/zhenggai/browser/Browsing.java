package org.zhenggai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.zhenggai.life.Desk;
import org.zhenggai.life.Wire;

/** Stories in a browser: one Chromium and one lived-in platform for all of them. */
@ExtendWith(House.class)
abstract class Browsing {

    static final int PHONE = 390;
    static final int DESK = 1440;

    private final List<Visitor> visitors = new ArrayList<>();

    private House.Shared shared;
    Desk desk;
    Wire wire;
    Sites sites;
    Database database;

    @BeforeEach
    void enter(House.Shared house) {
        shared = house;
        sites = shared.sites;
        database = shared.database;
        wire = shared.wire;
        desk = new Desk(wire);
    }

    /** Whatever a story was about: no page may run into the content policy or throw. */
    @AfterEach
    void leave() {
        List<String> complaints = visitors.stream()
                .flatMap(visitor -> visitor.complaints().stream())
                .toList();
        visitors.forEach(Visitor::close);
        assertThat(complaints).isEmpty();
    }

    Visitor visitor(String user) {
        return visitor(user, DESK, "zh-CN", true);
    }

    Visitor onPhone(String user) {
        return visitor(user, PHONE, "zh-CN", true);
    }

    Visitor visitor(String user, int width, String language, boolean scripts) {
        return visitor(shared.platform, user, width, language, scripts);
    }

    Visitor visitor(Platform platform, String user, int width, String language, boolean scripts) {
        return stranger(platform, width, language, scripts).signIn(user);
    }

    /** Not signed in yet. */
    Visitor stranger(String language, boolean scripts) {
        return stranger(shared.platform, DESK, language, scripts);
    }

    private Visitor stranger(Platform platform, int width, String language, boolean scripts) {
        return stranger(
                platform.url(),
                new Browser.NewContextOptions()
                        .setViewportSize(width, 900)
                        .setLocale(language)
                        .setHasTouch(width == PHONE),
                scripts);
    }

    Visitor stranger(String url, Browser.NewContextOptions options, boolean scripts) {
        Visitor visitor = new Visitor(shared.chromium.browser(), url, options, scripts);
        visitors.add(visitor);
        return visitor;
    }

    int port() {
        return shared.platform.port();
    }
}
