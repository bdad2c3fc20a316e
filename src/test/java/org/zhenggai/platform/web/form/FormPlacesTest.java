package org.zhenggai.platform.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.zhenggai.platform.web.form.persistence.FormPlaceMapper;
import org.zhenggai.support.Database;
import org.zhenggai.support.MovableClock;
import org.zhenggai.support.OnBothDatabases;

/** Whoever has signed in to a browser leaves one form there; nobody else leaves anything. */
class FormPlacesTest {

    private final MovableClock clock = MovableClock.at("2023-03-01T09:00:00+08:00");

    @OnBothDatabases
    void aFormWaitsForItsPersonAndIsGivenBackOnce(Database database) {
        FormPlaces places = places(database);
        Cookie place = signedIn(places, "sfj.handler", null);

        assertThat(places.keep(from(place), form("sfj.handler", "方案𠮷\u0000"))).isTrue();

        assertThat(places.take(from(place), "sfj.handler")).hasValueSatisfying(kept -> {
            assertThat(kept.back()).isEqualTo("/ledger?q=1");
            assertThat(kept.as()).isEqualTo("sfj.handler");
            assertThat(kept.typed().get("plan")).containsExactly("方案𠮷\u0000", "");
        });
        assertThat(places.take(from(place), "sfj.handler")).isEmpty();
        assertThat(places.keep(from(place), form("sfj.handler", "又一次")))
                .as("the place stays theirs")
                .isTrue();
    }

    @OnBothDatabases
    void whoeverNeverSignedInLeavesNothing(Database database) {
        FormPlaces places = places(database);
        Cookie place = signedIn(places, "sfj.handler", null);

        assertThat(places.keep(new MockHttpServletRequest(), form("sfj.handler", "甲")))
                .isFalse();
        assertThat(places.keep(from(cookie("a-place-of-my-own")), form("sfj.handler", "甲")))
                .isFalse();
        assertThat(places.keep(from(place), form("office.chief", "甲"))).isFalse();
        assertThat(places.keep(from(place), form(null, "甲"))).isFalse();
        assertThat(kept(database)).isZero();
    }

    @OnBothDatabases
    void somebodyElseInTheSameBrowserFindsNothing(Database database) {
        FormPlaces places = places(database);
        Cookie place = signedIn(places, "sfj.handler", null);
        places.keep(from(place), form("sfj.handler", "甲"));

        assertThat(places.take(from(place), "gaj.handler")).isEmpty();
        Cookie other = signedIn(places, "gaj.handler", place);
        assertThat(other.getValue()).isNotEqualTo(place.getValue());
    }

    @OnBothDatabases
    void aPlaceHoldsOneFormAndNoneEveryMoment(Database database) {
        FormPlaces places = places(database);
        Cookie place = signedIn(places, "sfj.handler", null);
        places.keep(from(place), form("sfj.handler", "甲"));

        assertThat(places.keep(from(place), form("sfj.handler", "乙"))).isFalse();
        clock.advance(Duration.ofSeconds(6));
        assertThat(places.keep(from(place), form("sfj.handler", "丙"))).isTrue();
        assertThat(kept(database)).isOne();
    }

    @OnBothDatabases
    void aFormWaitsForAnHourAndAPlaceForAMonth(Database database) {
        FormPlaces places = places(database);
        ForgetForms forget = new ForgetForms(database.mapper(FormPlaceMapper.class), clock);
        Cookie place = signedIn(places, "sfj.handler", null);
        places.keep(from(place), form("sfj.handler", "甲"));
        assertThat(forget.sweep()).isZero();

        clock.advance(Duration.ofMinutes(61));
        assertThat(places.take(from(place), "sfj.handler")).isEmpty();
        assertThat(forget.sweep()).isOne();
        assertThat(kept(database)).isZero();

        clock.advance(Duration.ofDays(29));
        assertThat(signedIn(places, "sfj.handler", place))
                .as("renewed, not replaced")
                .isNull();
        clock.advance(Duration.ofDays(29));
        assertThat(forget.sweep()).isZero();
        clock.advance(Duration.ofDays(2));
        assertThat(forget.sweep()).isOne();
    }

    @OnBothDatabases
    void onlySoManyBrowsersOfAPersonHaveAPlace(Database database) {
        FormPlaces places = places(database);
        Cookie first = signedIn(places, "sfj.handler", null);
        Cookie second = null;
        for (int browser = 2; browser <= 11; browser++) {
            clock.advance(Duration.ofMinutes(1));
            Cookie one = signedIn(places, "sfj.handler", null);
            second = second == null ? one : second;
        }
        assertThat(database.jdbc().queryForObject("select count(*) from form_place", Integer.class))
                .isEqualTo(10);
        assertThat(places.keep(from(first), form("sfj.handler", "甲"))).isFalse();
        assertThat(places.keep(from(second), form("sfj.handler", "甲"))).isTrue();
    }

    private FormPlaces places(Database database) {
        database.jdbc().update("delete from form_place");
        return new FormPlaces(database.mapper(FormPlaceMapper.class), clock);
    }

    private static int kept(Database database) {
        return database.jdbc().queryForObject("select count(typed) from form_place", Integer.class);
    }

    /** The cookie that the browser gets; null where it keeps the one that it has. */
    private static Cookie signedIn(FormPlaces places, String username, Cookie before) {
        var answer = new MockHttpServletResponse();
        places.give(before == null ? new MockHttpServletRequest() : from(before), answer, username);
        Cookie given = answer.getCookie("ZHENGGAI-FORM");
        if (given != null) {
            assertThat(given.isHttpOnly()).isTrue();
            assertThat(given.getPath()).isEqualTo("/");
        }
        return given;
    }

    private static MockHttpServletRequest from(Cookie place) {
        var request = new MockHttpServletRequest("POST", "/ledger/views");
        request.setCookies(place);
        return request;
    }

    private static Cookie cookie(String value) {
        return new Cookie("ZHENGGAI-FORM", value);
    }

    private static SentForm form(String as, String plan) {
        return new SentForm("/ledger?q=1", as, new HashMap<>(Map.of("plan", new String[] {plan, ""})));
    }
}
