package org.zhenggai.organisation;

import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A browser or a program, as seen from the wire: keeps cookies, follows nothing. */
public final class Client {

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String root;
    private String authorization;

    public Client(int port) {
        this.root = "http://localhost:" + port;
    }

    public Client as(String username, String password) {
        byte[] credentials = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
        authorization = "Basic " + Base64.getEncoder().encodeToString(credentials);
        return this;
    }

    public Client signedIn(String username, String password) {
        get("/login");
        form("/login", "username=" + username + "&password=" + password);
        return this;
    }

    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse(null);
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    public HttpResponse<String> json(String method, String path, String body, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body)));
    }

    /** As a neighbour's page overwrites a cookie that is there. */
    public Client plant(String name, String value) {
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .forEach(cookie -> cookie.setValue(value));
        return this;
    }

    public HttpResponse<String> form(String path, String fields, String... headers) {
        String token = URLEncoder.encode(String.valueOf(cookie("ZHENGGAI-CSRF")), StandardCharsets.UTF_8);
        return send(request(path, headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields + "&_csrf=" + token)));
    }

    /** A body of whichever type; the token has to be in it. */
    public HttpResponse<String> post(String path, String contentType, String body) {
        return send(request(path).header("Content-Type", contentType).POST(BodyPublishers.ofString(body)));
    }

    /** {@code type} null for none. */
    public HttpResponse<String> send(String method, String path, String type, String body) {
        HttpRequest.Builder request = type == null ? request(path) : request(path, "Content-Type", type);
        return send(request.method(method, BodyPublishers.ofString(body == null ? "" : body)));
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + path));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (java.io.IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
