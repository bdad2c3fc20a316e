package org.zhenggai.platform.web.request;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.zhenggai.platform.text.Languages;

class ChosenLanguageTest {

    private final ChosenLanguage language = new ChosenLanguage();
    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @Test
    void isChineseWhereNobodyAsksForAnother() {
        assertThat(language.resolveLocale(request)).isEqualTo(Languages.CHINESE);
        request.addHeader("Accept-Language", "de");
        assertThat(language.resolveLocale(request)).isEqualTo(Languages.CHINESE);
    }

    @Test
    void followsTheBrowserAmongTheLanguagesThatWeSpeak() {
        request.addHeader("Accept-Language", "de, en-GB;q=0.8, zh;q=0.5");
        assertThat(language.resolveLocale(request)).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void prefersTheCookie() {
        request.addHeader("Accept-Language", "en");
        request.setCookies(new Cookie("lang", "zh-CN"));
        assertThat(language.resolveLocale(request)).isEqualTo(Languages.CHINESE);
    }

    @Test
    void ignoresACookieThatMeansNothing() {
        request.addHeader("Accept-Language", "en");
        request.setCookies(new Cookie("lang", "<script>"));
        assertThat(language.resolveLocale(request)).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void remembersTheChoiceInACookie() {
        var response = new MockHttpServletResponse();
        language.setLocale(request, response, Locale.US);
        assertThat(response.getHeader("Set-Cookie")).startsWith("lang=en;").contains("SameSite=Lax");
        assertThat(language.resolveLocale(request)).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void holdsForTheWholeRequestAndNoLonger() throws Exception {
        request.addHeader("Accept-Language", "en");
        LocaleContextHolder.setLocale(Locale.JAPANESE);
        var inside = new AtomicReference<Locale>();
        try {
            new LanguageFilter(language)
                    .doFilter(
                            request,
                            new MockHttpServletResponse(),
                            (in, out) -> inside.set(LocaleContextHolder.getLocale()));
            assertThat(inside).hasValue(Locale.ENGLISH);
            assertThat(LocaleContextHolder.getLocale()).isEqualTo(Locale.JAPANESE);
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }
}
