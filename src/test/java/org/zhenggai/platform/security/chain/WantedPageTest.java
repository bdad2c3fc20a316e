package org.zhenggai.platform.security.chain;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** The browser remembers where somebody wanted to go, and leads nowhere but to pages of ours. */
class WantedPageTest {

    private final WantedPage wanted = new WantedPage();

    @Test
    void isKeptByTheBrowserAlone() {
        MockHttpServletRequest visit = visit("/ledger", "unit=cs&q=%E5%9E%83");
        var answer = new MockHttpServletResponse();
        wanted.saveRequest(visit, answer);

        assertThat(visit.getSession(false)).isNull();
        Cookie kept = answer.getCookie("ZHENGGAI-PAGE");
        assertThat(kept.isHttpOnly()).isTrue();
        assertThat(kept.getMaxAge()).isEqualTo(15 * 60);
        assertThat(redirect(kept)).isEqualTo("/ledger?unit=cs&q=%E5%9E%83");

        var gone = new MockHttpServletResponse();
        wanted.removeRequest(with(kept), gone);
        assertThat(gone.getCookie("ZHENGGAI-PAGE").getMaxAge()).isZero();
    }

    @Test
    void fragmentsAndWhatIsNoPageAreNotWanted() {
        MockHttpServletRequest fragment = visit("/ledger", null);
        fragment.addHeader("HX-Request", "true");
        MockHttpServletRequest image = new MockHttpServletRequest("GET", "/img/seal.svg");
        image.addHeader("Accept", "image/*");
        MockHttpServletRequest form = visit("/ledger/views", null);
        form.setMethod("POST");
        MockHttpServletRequest tooLong = visit("/ledger", "q=" + "x".repeat(2_000));
        for (MockHttpServletRequest request : new MockHttpServletRequest[] {fragment, image, form, tooLong}) {
            var answer = new MockHttpServletResponse();
            wanted.saveRequest(request, answer);
            assertThat(answer.getCookies()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "/\\evil.example",
                "https://evil.example",
                "evil",
                "",
                "/a b",
                "/a\r\nX: y",
                "/甲"
            })
    void whatSomebodyElseWroteThereLeadsNowhere(String page) {
        assertThat(redirect(cookie(page.getBytes(StandardCharsets.UTF_8)))).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "a", "=", "/ledger", "YQ=="})
    void norDoesWhatWeNeverWrote(String value) {
        assertThat(redirect(new Cookie("ZHENGGAI-PAGE", value))).isNull();
    }

    private String redirect(Cookie cookie) {
        var saved = wanted.getRequest(with(cookie), new MockHttpServletResponse());
        return saved == null ? null : saved.getRedirectUrl();
    }

    private static Cookie cookie(byte[] page) {
        return new Cookie(
                "ZHENGGAI-PAGE", Base64.getUrlEncoder().withoutPadding().encodeToString(page));
    }

    private static MockHttpServletRequest with(Cookie cookie) {
        MockHttpServletRequest request = visit("/login", null);
        request.setCookies(cookie);
        return request;
    }

    private static MockHttpServletRequest visit(String path, String query) {
        var request = new MockHttpServletRequest("GET", path);
        request.setQueryString(query);
        request.addHeader("Accept", "text/html");
        return request;
    }
}
