package org.zhenggai.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** One ill-willed client: each time one of the requests that once stopped the service, or filled its disk. */
final class Siege implements Runnable {

    private static final String BOUNDARY = "siege";
    private static final String CODE =
            "{\"orQueries\":[{\"dueBeforeExpression\":\"${''.getClass().forName('java.lang.Runtime')}\"}]}";
    private static final byte[] MANY_CHANNELS =
            ("{\"channels\":[null" + ",{}".repeat(3_000_000) + "]}").getBytes(StandardCharsets.UTF_8);
    private static final byte[] SOME_CHANNELS =
            ("{\"channels\":[null" + ",{}".repeat(50_000) + "]}").getBytes(StandardCharsets.UTF_8);
    private static final byte[] MANY_UNITS =
            ("{\"cooperatingUnits\":[\"\"" + ",\"\"".repeat(50_000) + "]}").getBytes(StandardCharsets.UTF_8);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final int port;
    private final String password;
    private final long until;
    private final Random random;
    private final Map<Integer, LongAdder> answers;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    Siege(int port, String password, long until, int seed, Map<Integer, LongAdder> answers) {
        this.port = port;
        this.password = password;
        this.until = until;
        this.random = new Random(seed);
        this.answers = answers;
    }

    static Map<Integer, LongAdder> counters() {
        return new ConcurrentHashMap<>();
    }

    @Override
    public void run() {
        while (System.nanoTime() < until && !Thread.currentThread().isInterrupted()) {
            try {
                answers.computeIfAbsent(attack(), status -> new LongAdder()).increment();
            } catch (IOException refused) {
                // Cut off: as good an answer to such a client as any.
                answers.computeIfAbsent(0, status -> new LongAdder()).increment();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private int attack() throws IOException, InterruptedException {
        return switch (random.nextInt(9)) {
            case 0 -> json("POST", "/engine-rest/task", CODE.getBytes(StandardCharsets.UTF_8), true);
            case 1 -> json("PUT", "/api/me/notifications", MANY_CHANNELS, true);
            case 2 -> json("PUT", "/api/me/notifications", SOME_CHANNELS, true);
            case 3 -> json("POST", "/api/items", MANY_UNITS, true);
            case 4 -> keptForm();
            case 5 -> slowly();
            case 6 -> json("POST", "/api/items", MANY_UNITS, false);
            case 7 -> upload();
            default -> json("POST", "/camunda/api/engine/engine/default/task", MANY_UNITS, false);
        };
    }

    private int json(String method, String path, byte[] body, boolean signedIn)
            throws IOException, InterruptedException {
        return send(request(path, signedIn)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofByteArray(body)));
    }

    private int keptForm() throws IOException, InterruptedException {
        String body = "form=view&back=%2Fledger&as=x&_csrf=chosen&name=" + "x".repeat(90_000);
        return send(request("/ledger/views", false)
                .header("Cookie", "ZHENGGAI-CSRF=chosen")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private int upload() throws IOException, InterruptedException {
        String body = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"item\"\r\n\r\nZG-2022-0703\r\n--"
                + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\nContent-Type: text/plain\r\n\r\n"
                + "x".repeat(20_000) + "\r\n--" + BOUNDARY + "--\r\n";
        return send(request("/api/evidence", true)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofString(body)));
    }

    /** A login of which a byte comes now and then, for as long as the server bears it. */
    private int slowly() throws IOException, InterruptedException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /login HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                            + "Content-Length: 5000\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            socket.setSoTimeout(1_000);
            for (int bytes = 0; bytes < 30 && System.nanoTime() < until; bytes++) {
                out.write('x');
                out.flush();
                try {
                    int first = socket.getInputStream().read();
                    return first < 0 ? 0 : 408;
                } catch (java.net.SocketTimeoutException stillReading) {
                    continue;
                }
            }
            return 0;
        }
    }

    private HttpRequest.Builder request(String path, boolean signedIn) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(PATIENCE);
        if (signedIn) {
            String credentials = "gaj.handler:" + password;
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
        }
        return request;
    }

    private int send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.discarding()).statusCode();
    }
}
