package org.zhenggai.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

/** One signed-in person at a browser. */
final class Reader {

    /** Milliseconds of visits, one after the other, taken by the client on the same machine. */
    record Times(double median, double slowest) {}

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String root;
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    Reader(String root, String username, String password) throws IOException, InterruptedException {
        this.root = root;
        String page =
                http.send(request("/login").build(), BodyHandlers.ofString()).body();
        var token = TOKEN.matcher(page);
        if (!token.find()) {
            throw new IllegalStateException("No token in the login page");
        }
        http.send(
                request("/login")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("username=" + username + "&password=" + password + "&_csrf="
                                + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8)))
                        .build(),
                BodyHandlers.discarding());
    }

    /** As it travels, compressed. */
    byte[] get(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = http.send(
                request(path)
                        .header("Accept", "text/html,*/*")
                        .header("Accept-Encoding", "gzip")
                        .build(),
                BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new IllegalStateException(path + " answers " + response.statusCode());
        }
        return response.body();
    }

    Times visit(String path, int before, int visits) throws IOException, InterruptedException {
        for (int visit = 0; visit < before; visit++) {
            get(path);
        }
        double[] times = new double[visits];
        for (int visit = 0; visit < visits; visit++) {
            long from = System.nanoTime();
            get(path);
            times[visit] = (System.nanoTime() - from) / 1e6;
        }
        Arrays.sort(times);
        return new Times(times[visits / 2], times[visits - 1]);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(root + path));
    }
}
