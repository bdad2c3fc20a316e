package org.zhenggai.platform.web.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhenggai.platform.web.cookie.OwnCookie;
import org.zhenggai.platform.web.form.persistence.FormPlaceMapper;
import org.zhenggai.platform.web.form.persistence.KeptRow;

/**
 * Where a form waits for the login: one place in each browser in which somebody has signed in. Whoever never has, has no
 * place and leaves nothing; whoever has, leaves one form at a time, for as long as it takes to sign in again.
 */
@Component
class FormPlaces {

    static final Duration WAITS = Duration.ofHours(1);

    private static final OwnCookie COOKIE = new OwnCookie("ZHENGGAI-FORM");
    /** Who sends one form after the other is not typing. */
    private static final Duration TYPING = Duration.ofSeconds(5);
    /** Browsers of one person; the one that was signed in to longest ago gives way. */
    private static final int MOST_OF_A_PERSON = 10;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<HashMap<String, String[]>> FIELDS = new TypeReference<>() {};

    private final FormPlaceMapper places;
    private final Clock clock;

    FormPlaces(FormPlaceMapper places, Clock clock) {
        this.places = places;
        this.clock = clock;
    }

    /** This browser's place is this person's from now on. */
    void give(HttpServletRequest request, HttpServletResponse response, String username) {
        Instant now = clock.instant();
        boolean has = COOKIE.in(request)
                .filter(id -> places.renew(id, username, now) > 0)
                .isPresent();
        if (!has) {
            List<Instant> issues = places.issues(username);
            if (issues.size() >= MOST_OF_A_PERSON) {
                places.deleteOf(username, issues.get(MOST_OF_A_PERSON - 1));
            }
            String id = UUID.randomUUID().toString();
            places.insert(id, username, now);
            COOKIE.set(request, response, id, OwnCookie.AS_LONG_AS_THE_BROWSER);
        }
    }

    /** False where the person whose form it is never signed in to this browser, or left another just now. */
    boolean keep(HttpServletRequest request, SentForm form) {
        Instant now = clock.instant();
        return COOKIE.in(request)
                .filter(id -> places.keep(id, form.as(), form.back(), json(form.typed()), now, now.minus(TYPING)) > 0)
                .isPresent();
    }

    /** What waits here for this person, who gets it once. */
    Optional<SentForm> take(HttpServletRequest request, String username) {
        return COOKIE.in(request)
                .flatMap(id ->
                        places.kept(id, username, clock.instant().minus(WAITS)).map(row -> taken(id, username, row)));
    }

    private SentForm taken(String id, String username, KeptRow row) {
        places.clear(id);
        return new SentForm(row.page(), username, fields(row.typed()));
    }

    private static String json(HashMap<String, String[]> typed) {
        try {
            return JSON.writeValueAsString(typed);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Texts are always JSON", impossible);
        }
    }

    private static HashMap<String, String[]> fields(String typed) {
        try {
            return JSON.readValue(typed, FIELDS);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A kept form is not what was stored", impossible);
        }
    }
}
