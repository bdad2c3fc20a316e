package org.zhenggai.life;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.zhenggai.organisation.Client;

/** Everybody's way to the application: credentials with each request, or a browser's session in Tasklist. */
public final class Wire {

    private static final String BOUNDARY = "a-boundary-of-ours";
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final int port;
    private final String password;
    private final Map<String, String> ownPasswords = new ConcurrentHashMap<>();
    private final Map<String, Client> browsers = new ConcurrentHashMap<>();

    public Wire(int port, String password) {
        this.port = port;
        this.password = password;
    }

    public void password(String user, String own) {
        ownPasswords.put(user, own);
    }

    public Answer get(String user, String path, String... headers) {
        return send(request(user, path, headers).GET());
    }

    /** {@code body} as JSON; a text is sent as it is. */
    public Answer send(String user, String method, String path, Object body, String... headers) {
        return send(request(user, path, headers)
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : json(body)));
    }

    public Answer complete(Door door, String user, String taskId, Map<String, ?> variables, String... headers) {
        return door == Door.API
                ? send(user, "POST", "/api/assignments/" + taskId + "/completion", variables, headers)
                : completeRaw(door, user, taskId, engineBody(variables), headers);
    }

    /** Sends the body to the door as it is. */
    public Answer completeRaw(Door door, String user, String taskId, Object body, String... headers) {
        return switch (door) {
            case API -> send(user, "POST", "/api/assignments/" + taskId + "/completion", body, headers);
            case COMPLETE -> send(user, "POST", "/engine-rest/task/" + taskId + "/complete", body, headers);
            case SUBMIT_FORM -> send(user, "POST", "/engine-rest/task/" + taskId + "/submit-form", body, headers);
            case TASKLIST -> inTasklist(user, taskId, body, headers);
        };
    }

    private Answer inTasklist(String user, String taskId, Object body, String... headers) {
        Client browser = browser(user);
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 0, headers.length);
        all[headers.length] = "X-XSRF-TOKEN";
        all[headers.length + 1] = browser.cookie("XSRF-TOKEN");
        return Answer.of(browser.json(
                "POST", "/camunda/api/engine/engine/default/task/" + taskId + "/submit-form", text(body), all));
    }

    /** Signed in through our login, with Tasklist open. */
    Client browser(String user) {
        return browsers.computeIfAbsent(user, name -> {
            Client browser = new Client(port).signedIn(name, passwordOf(name));
            browser.get("/camunda/app/tasklist/default/");
            return browser;
        });
    }

    static Map<String, Object> engineBody(Map<String, ?> variables) {
        Map<String, Object> typed = new LinkedHashMap<>();
        variables.forEach((name, value) -> typed.put(name, Map.of("value", value)));
        return Map.of("variables", typed);
    }

    /** A file as it is. */
    Answer xml(String user, String path, String body, String... headers) {
        return send(request(user, path, headers)
                .header("Content-Type", "application/xml")
                .POST(BodyPublishers.ofString(body)));
    }

    Answer uploadPolicy(String user, String key, String file) {
        return multipart(user, "/api/admin/policies/" + key + "/versions", part("file", key + ".dmn", file));
    }

    public Answer upload(String user, String item, String fileName, String content) {
        return multipart(
                user,
                "/api/evidence",
                "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"item\"\r\n\r\n" + item + "\r\n"
                        + part("file", fileName, content));
    }

    private static String part(String name, String fileName, String content) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + fileName
                + "\"\r\nContent-Type: text/plain\r\n\r\n" + content + "\r\n";
    }

    private Answer multipart(String user, String path, String parts) {
        return send(request(user, path)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofString(parts + "--" + BOUNDARY + "--\r\n")));
    }

    private HttpRequest.Builder request(String user, String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(60));
        if (user != null) {
            byte[] credentials = (user + ":" + passwordOf(user)).getBytes(StandardCharsets.UTF_8);
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
        }
        return headers.length == 0 ? request : request.headers(headers);
    }

    String passwordOf(String user) {
        return ownPasswords.getOrDefault(user, password);
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            return Answer.of(HTTP.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException cut) {
            throw new Cut(cut);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static BodyPublisher json(Object body) {
        return BodyPublishers.ofString(text(body));
    }

    static String text(Object body) {
        try {
            return body instanceof String text ? text : JSON.writeValueAsString(body);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException(unwritable);
        }
    }

    /** No answer: whether the request took effect is unknown. */
    static final class Cut extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Cut(IOException cause) {
            super(cause);
        }
    }
}
