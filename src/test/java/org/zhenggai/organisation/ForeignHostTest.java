package org.zhenggai.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhenggai.organisation.TestPeople.PASSWORD;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** By whichever name a client calls: the platform does not call itself by it. */
@WholeApplication
class ForeignHostTest {

    private static final String EVIL = "evil.example";

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /",
                "GET /login",
                "GET /ledger?unit=cs",
                "GET /nowhere",
                "GET /a[b",
                "GET //x",
                "POST /login",
                "POST /logout",
                "GET /api/me",
                "GET /api/nowhere",
                "POST /api/items",
                "GET /v3/api-docs",
                "GET /engine-rest/task",
                "OPTIONS /engine-rest/task",
                "GET /engine-rest/nowhere",
                "GET /camunda",
                "GET /camunda/app/tasklist/",
                "OPTIONS /camunda/api/engine/engine/default/filter",
                "GET /css",
                "GET /webjars/",
            })
    void aForeignNameNeverComesBack(String call) throws IOException {
        for (String version : new String[] {"HTTP/1.0", "HTTP/1.1"}) {
            assertThat(answer(call, version, "")).startsWith("HTTP/1.1 ").doesNotContain(EVIL);
            assertThat(answer(call, version, credentials()))
                    .startsWith("HTTP/1.1 ")
                    .doesNotContain(EVIL);
        }
    }

    private String answer(String call, String version, String authorization) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            String request = call + " " + version + "\r\nHost: " + EVIL + "\r\nX-Forwarded-Host: " + EVIL
                    + "\r\nForwarded: host=" + EVIL + "\r\nAccept: text/html,*/*\r\nContent-Length: 0\r\n"
                    + authorization + "Connection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String credentials() {
        byte[] pair = ("cs.handler:" + PASSWORD).getBytes(StandardCharsets.UTF_8);
        return "Authorization: Basic " + Base64.getEncoder().encodeToString(pair) + "\r\n";
    }
}
