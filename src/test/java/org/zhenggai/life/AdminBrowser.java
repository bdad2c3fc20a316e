package org.zhenggai.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.zhenggai.organisation.Client;

/** Somebody in front of the pages of the administration: reads them, and sends their forms from where they stand. */
final class AdminBrowser {

    private final Client browser;
    private final String username;

    AdminBrowser(Wire wire, String username) {
        this.browser = wire.browser(username);
        this.username = username;
        // A page with a form: from now on the browser has a token.
        browser.get("/password");
    }

    HttpResponse<String> get(String path, String... headers) {
        return browser.get(path, headers);
    }

    /** The page, which must be there, without the indentation of its markup. */
    String page(String path) {
        HttpResponse<String> answer = get(path, "Accept", "text/html");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    /** {@code fields} are {@code name=value}, as they are typed. */
    HttpResponse<String> send(String path, String back, String form, String... fields) {
        String typed = Arrays.stream(fields)
                .map(field -> {
                    int cut = field.indexOf('=');
                    return encoded(field.substring(0, cut)) + "=" + encoded(field.substring(cut + 1));
                })
                .collect(Collectors.joining("&"));
        return browser.form(
                path,
                "form=" + encoded(form) + "&back=" + encoded(back) + "&as=" + encoded(username)
                        + (typed.isEmpty() ? "" : "&" + typed));
    }

    /** Taken: answers the page that it leads to, with the word that it is done. */
    String sent(String path, String back, String form, String... fields) {
        HttpResponse<String> answer = send(path, back, form, fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return page(local(answer.headers().firstValue("Location").orElseThrow()));
    }

    /** Refused: answers the page it was sent from, which says why beside the form. */
    String refused(int status, String path, String back, String form, String... fields) {
        HttpResponse<String> answer = send(path, back, form, fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("data-returned");
        return answer.body();
    }

    HttpResponse<String> raw(String path, String body, String type) {
        return browser.post(path, type, body);
    }

    String token() {
        return browser.cookie("ZHENGGAI-CSRF");
    }

    static String local(String location) {
        return location.replaceFirst("^https?://[^/]+", "");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
