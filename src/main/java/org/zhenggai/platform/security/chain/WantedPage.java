package org.zhenggai.platform.security.chain;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.regex.Pattern;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.zhenggai.platform.web.cookie.OwnCookie;

/**
 * Where somebody wanted to go before the login; never a fragment, a script or an image. The browser keeps it itself: a
 * visit leaves nothing on the server.
 */
class WantedPage implements RequestCache {

    private static final OwnCookie COOKIE = new OwnCookie("ZHENGGAI-PAGE");
    private static final Duration AGE = Duration.ofMinutes(15);
    /** With this a cookie still fits beside the others. */
    private static final int LONGEST = 2_000;

    /** A path of ours, never another host's. */
    private static final Pattern OWN =
            Pattern.compile("/(?:[\\x21-\\x2e\\x30-\\x5b\\x5d-\\x7e][\\x21-\\x5b\\x5d-\\x7e]*)?");

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        String page = request.getRequestURI().substring(request.getContextPath().length());
        String whole = request.getQueryString() == null ? page : page + "?" + request.getQueryString();
        if (isOfAPerson(request) && isOwn(whole)) {
            byte[] bytes = whole.getBytes(StandardCharsets.US_ASCII);
            COOKIE.set(
                    request, response, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes), AGE);
        }
    }

    @Override
    public SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
        return COOKIE.in(request)
                .map(WantedPage::decoded)
                .filter(WantedPage::isOwn)
                .map(SimpleSavedRequest::new)
                .orElse(null);
    }

    /** What was wanted is asked for anew, by a redirect. */
    @Override
    public HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        return null;
    }

    @Override
    public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
        COOKIE.remove(request, response);
    }

    private static boolean isOfAPerson(HttpServletRequest request) {
        return request.getMethod().equals("GET")
                && request.getHeader("HX-Request") == null
                && String.valueOf(request.getHeader("Accept")).contains("text/html");
    }

    private static boolean isOwn(String page) {
        return page.length() <= LONGEST && OWN.matcher(page).matches();
    }

    /** Nothing of ours where somebody wrote something else there. */
    private static String decoded(String value) {
        return value.matches("[\\w-]+") && value.length() % 4 != 1
                ? new String(Base64.getUrlDecoder().decode(value), StandardCharsets.US_ASCII)
                : "";
    }
}
