package org.zhenggai.platform.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhenggai.organisation.TestPeople.PASSWORD;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhenggai.organisation.Client;
import org.zhenggai.organisation.WholeApplication;

/** The running application whose pool lends no connection for a while. */
@WholeApplication
@ExtendWith(OutputCaptureExtension.class)
class DatabaseAwayTest {

    @LocalServerPort
    private int port;

    @Autowired
    private BoundedPool pool;

    private int usual;
    private Client browser;

    @BeforeEach
    void signIn() {
        usual = pool.getMostWaiting();
        browser = new Client(port).signedIn("cs.handler", PASSWORD);
        assertThat(browser.get("/assignments").statusCode()).isEqualTo(200);
        pool.setMostWaiting(0);
    }

    @AfterEach
    void comeBack() {
        pool.setMostWaiting(usual);
    }

    @Test
    void aPageSaysSoInTheReadersLanguageAndIsOurs() {
        HttpResponse<String> chinese = browser.get("/assignments", "Accept", "text/html");
        unavailable(chinese);
        assertThat(chinese.body()).contains("数据库暂时无法使用", "密码不受影响", "/css/bare.css", "lang=\"zh-CN\"");
        assertThat(chinese.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(browser.get("/assignments", "Accept-Language", "en").body())
                .contains("The database cannot be used", "lang=\"en\"");
    }

    @Test
    void aFormIsAnsweredTheSameAndNothingIsAskedOnceMore() {
        unavailable(browser.form("/password", "current=a&chosen=b&repeated=b"));
    }

    @Test
    void programsGetAProblem() {
        for (String path : new String[] {"/api/items", "/api/me", "/camunda/api/engine/engine/default/task"}) {
            HttpResponse<String> answer = browser.get(path, "Accept-Language", "en");
            unavailable(answer);
            assertThat(answer.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
            assertThat(answer.body()).contains("\"code\":\"error.status.503\"", "The database cannot be used");
        }
    }

    @Test
    void whatNeedsNoDatabaseIsThereAsEver() {
        Client stranger = new Client(port);
        assertThat(stranger.get("/login").statusCode()).isEqualTo(200);
        assertThat(stranger.get("/css/tokens.css").statusCode()).isEqualTo(200);
        assertThat(stranger.get("/api/me").statusCode()).isEqualTo(401);
    }

    @Test
    void theLogHasNoStackTraceForEachRequestAndAfterwardsAllIsWell(CapturedOutput output) {
        for (int i = 0; i < 20; i++) {
            unavailable(browser.get("/assignments"));
            unavailable(browser.get("/api/items"));
        }
        assertThat(output.toString().lines().filter(line -> line.contains("The database is away")))
                .hasSizeLessThanOrEqualTo(1);
        assertThat(output).doesNotContain("\tat ").doesNotContain("Exception");

        pool.setMostWaiting(usual);
        assertThat(browser.get("/assignments").statusCode()).isEqualTo(200);
        assertThat(browser.get("/camunda/api/engine/engine/default/task").statusCode())
                .isEqualTo(200);
    }

    private static void unavailable(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("10");
        assertThat(answer.body()).doesNotContain("Exception", "select ", "SQL", "org.", "Tomcat");
    }
}
