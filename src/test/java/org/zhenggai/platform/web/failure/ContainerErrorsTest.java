package org.zhenggai.platform.web.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhenggai.organisation.WholeApplication;

/** What no client library would send. */
@WholeApplication
class ContainerErrorsTest {

    private static final String REST = " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    400 | GET /a<b
                    400 | GET /ledger?q=中
                    400 | GET /%zz
                    400 | GET /a/../../b
                    400 | GET /a%00b
                    501 | CONNECT localhost:1
                    """)
    void whatNeverReachesTheApplicationIsAnsweredByAPageOfOursInBothLanguages(int status, String line)
            throws IOException {
        String answer = ask(line + REST);
        assertThat(answer).startsWith("HTTP/1.1 " + status).contains("text/html", "error-status", "请求", "request");
        ours(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    TRACE /login
                    FOO /login
                    GET /a//b
                    GET /a;b=c
                    """)
    void whatTheFirewallRefusesIsAnsweredByAPageOfOurs(String line) throws IOException {
        String answer = ask(line + REST);
        assertThat(answer).startsWith("HTTP/1.1 400").contains("text/html", "error-status", "请求内容有误");
        ours(answer);
    }

    @ParameterizedTest
    @CsvSource({"GET /engine-rest/task/%zz", "FOO /api/items", "GET /api//items"})
    void aProgramGetsAProblem(String line) throws IOException {
        String answer = ask(line + REST);
        assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json", "error.status.400");
        ours(answer);
    }

    @ParameterizedTest
    @CsvSource({"GET /ledger?q=[a]{b}|^", "GET /items/[a]{b}|^"})
    void whatBrowsersSendAsItWasTypedReachesTheApplication(String line) throws IOException {
        assertThat(ask(line + REST)).startsWith("HTTP/1.1 302").contains("/login");
    }

    @ParameterizedTest
    @CsvSource({"GARBAGE", "GET /login HTTP/9.9", "GET /login HTTP/1.1"})
    void anythingElse(String line) throws IOException {
        String answer = ask(line + "\r\n\r\n");
        assertThat(answer).contains("error-status");
        ours(answer);
    }

    private static void ours(String answer) {
        assertThat(answer).doesNotContain("Tomcat", "HTTP Status", "Exception", "org.");
    }

    private String ask(String request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
