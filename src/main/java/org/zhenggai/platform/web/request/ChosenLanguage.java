package org.zhenggai.platform.web.request;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.LocaleResolver;
import org.zhenggai.platform.text.Languages;
import org.zhenggai.platform.web.cookie.CookiePlace;

/** The cookie decides, then the browser's wish, then Chinese; the machine's own locale never does. */
class ChosenLanguage implements LocaleResolver {

    private static final String COOKIE = "lang";
    private static final String CHOSEN = ChosenLanguage.class.getName();

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        if (request.getAttribute(CHOSEN) instanceof Locale chosen) {
            return chosen;
        }
        return fromCookie(request).or(() -> fromHeader(request)).orElse(Languages.CHINESE);
    }

    @Override
    public void setLocale(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        if (locale == null) {
            // An empty choice is none.
            return;
        }
        Locale chosen = spoken(List.of(locale)).orElse(Languages.CHINESE);
        request.setAttribute(CHOSEN, chosen);
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                CookiePlace.of(request)
                        .cookie(COOKIE, chosen.toLanguageTag())
                        .maxAge(Duration.ofDays(365))
                        .build()
                        .toString());
    }

    private static Optional<Locale> fromCookie(HttpServletRequest request) {
        return CookiePlace.of(request)
                .valueOf(COOKIE, request)
                .flatMap(tag -> spoken(List.of(Locale.forLanguageTag(tag))));
    }

    private static Optional<Locale> fromHeader(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
                ? Optional.empty()
                : spoken(Collections.list(request.getLocales()));
    }

    private static Optional<Locale> spoken(List<Locale> wishes) {
        return wishes.stream()
                .flatMap(wish -> Languages.ALL.stream()
                        .filter(language -> language.getLanguage().equals(wish.getLanguage())))
                .findFirst();
    }
}
