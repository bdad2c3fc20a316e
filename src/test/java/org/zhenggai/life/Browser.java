package org.zhenggai.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhenggai.organisation.Client;

/** Somebody at a page: reads it and sends its forms, with the fields that every form of ours carries. */
final class Browser {

    private final Client client;
    private final String user;

    Browser(Wire wire, String user) {
        this.client = wire.browser(user);
        this.user = user;
    }

    String page(String path) {
        HttpResponse<String> page = client.get(path, "Accept-Language", "zh-CN");
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        return page.body();
    }

    int status(String path) {
        return client.get(path).statusCode();
    }

    /** Sent from the page {@code back} by its form {@code form}. */
    HttpResponse<String> send(String path, String back, String form, Map<String, String> fields) {
        return client.form(
                path,
                "form=" + form + "&back=" + encoded(back) + "&as=" + user
                        + fields.entrySet().stream()
                                .map(field -> "&" + field.getKey() + "=" + encoded(field.getValue()))
                                .collect(Collectors.joining()));
    }

    /** A form that is taken leads back to its page, which says so once. */
    String taken(String path, String back, String form, Map<String, String> fields) {
        HttpResponse<String> answer = send(path, back, form, fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith(back);
        String page = page(back);
        assertThat(page).contains("role=\"status\"");
        return page;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
