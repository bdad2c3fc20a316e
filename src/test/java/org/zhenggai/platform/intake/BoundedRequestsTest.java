package org.zhenggai.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhenggai.organisation.TestPeople.PASSWORD;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhenggai.organisation.Client;
import org.zhenggai.organisation.WholeApplication;

/** Requests that used to keep the whole service busy, and uploads that were refused for the wrong reason. */
@WholeApplication
class BoundedRequestsTest {

    private static final String NOTIFICATIONS = "/api/me/notifications";
    private static final String BOUNDARY = "a-boundary-of-ours";
    private static final String MULTIPART = "multipart/form-data; boundary=" + BOUNDARY;

    @LocalServerPort
    private int port;

    @Autowired
    private Intake intake;

    @Test
    void nineMegabytesOfJsonAreRefusedInTheWordsOfTheReader() {
        HttpResponse<String> refused = handler().json("PUT", NOTIFICATIONS, "{\"channels\":[" + " ".repeat(9_000_000));
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body()).contains("\"code\":\"error.body.large\"", "提交的内容超过 256 KB", "内容过大");
    }

    @Test
    void jsonInChunksIsRefusedWhileItIsRead() throws IOException {
        try (RawClient client = new RawClient(port)
                .send("PUT " + NOTIFICATIONS + " HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
                        + "Accept-Language: en\r\nAuthorization: " + basic("cs.handler", PASSWORD)
                        + "\r\nTransfer-Encoding: chunked\r\n\r\nd\r\n{\"channels\":[\r\n")) {
            for (int i = 0; i < 8; i++) {
                client.send("10000\r\n" + "null,{},".repeat(0x2000) + "\r\n");
            }
            assertThat(client.answer()).contains("HTTP/1.1 413");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PUT | /api/me/notifications | channels | null,{}",
                "POST | /api/items | cooperatingUnits | \"\"",
                "POST | /api/items | measures | {}",
                "POST | /api/people | roles | \"\"",
                "POST | /api/calendars | holidays | \"\"",
                "POST | /api/assignments/none/completion | evidence | \"\"",
            })
    void aLongListIsRefusedForItsLengthAlone(String method, String path, String list, String element) {
        String body = "{\"" + list + "\":[" + String.join(",", Collections.nCopies(15_000, element)) + "]}";
        HttpResponse<String> refused = handler().json(method, path, body);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains("\"code\":\"error.body.list\"", "“" + list + "”")
                .hasSizeLessThan(600);
    }

    @Test
    void aProblemNamesTwentyFieldsAndHowManyThereAre() {
        String measures = String.join(",", Collections.nCopies(100, "{}"));
        HttpResponse<String> refused = handler().json("POST", "/api/items", "{\"measures\":[" + measures + "]}");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("\"code\":\"error.fields.many\"", "以下列出前 20 处");
        assertThat(refused.body().split("\"field\":")).hasSize(21);
    }

    @Test
    void jsonThatOnlyKeepsAParserBusyIsRefused() {
        for (String body : new String[] {
            "{\"channels\":" + "[".repeat(1000) + "]".repeat(1000) + "}",
            "{\"channels\":[],\"email\":" + "1".repeat(10_000) + "}",
            "{\"channels\":[],\"" + "a".repeat(10_000) + "\":1}",
            "{\"channels\":[],\"channels\":[]}",
        }) {
            HttpResponse<String> refused = handler().json("PUT", NOTIFICATIONS, body);
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.body()).contains("\"code\":\"error.body\"");
        }
    }

    @Test
    void theEnginesDoorsAreBoundedAlike() {
        String large = "{\"variables\":{}" + " ".repeat(300_000) + "}";
        HttpResponse<String> refused = handler().json("POST", "/engine-rest/task", large);
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body()).contains("error.body.large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/ledger/views", "/camunda/app/tasklist/default/"})
    void whoeverIsNotSignedInSendsLittle(String path) {
        Client stranger = new Client(port);
        stranger.get("/login");
        HttpResponse<String> refused = stranger.form(path, "username=" + "a".repeat(200_000));
        assertThat(refused.statusCode()).isIn(413, 302);
        if (!path.startsWith("/camunda")) {
            assertThat(refused.body()).contains("<html", "请先登录再提交");
        }
        assertThat(stranger.post(path, MULTIPART, "a".repeat(200_000)).statusCode())
                .isIn(413, 302);
    }

    @Test
    void aFormWithMoreFieldsThanAreReadIsRefusedInWhole() {
        Client browser = new Client(port).signedIn("cs.handler", PASSWORD);
        HttpResponse<String> refused = browser.form("/ledger/views", "columns=CODE&".repeat(5_001) + "a=b");
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body()).contains("表单的项目过多");
    }

    @ParameterizedTest
    @CsvSource({
        "255, 1, false, 404, item.unknown",
        "1500, 1, false, 400, error.upload.name",
        "10, 601, false, 413, error.upload.parts",
        "10, 1, true, 400, error.upload.broken",
    })
    void eachUploadIsRefusedForItsOwnReason(int signs, int files, boolean broken, int status, String code) {
        HttpResponse<String> refused =
                handler().post("/api/evidence?item=ZG-0000-00", MULTIPART, upload(signs, files, broken));
        assertThat(refused.statusCode()).isEqualTo(status);
        assertThat(refused.body()).contains("\"code\":\"" + code + "\"");
    }

    @ParameterizedTest
    @CsvSource({
        "1500, 1, false, 400, 文件名过长",
        "10, 601, false, 413, 文件和选项过多",
        "10, 1, true, 400, 上传的内容不完整",
    })
    void aPageSaysTheSameWithoutJavaScript(int signs, int files, boolean broken, int status, String said) {
        Client browser = new Client(port).signedIn("cs.handler", PASSWORD);
        browser.get("/login");
        HttpResponse<String> refused =
                browser.post("/assignments/none/completion", MULTIPART, upload(signs, files, broken));
        assertThat(refused.statusCode()).isEqualTo(status);
        assertThat(refused.body()).contains("<html", said);
    }

    @Test
    void scriptsAreRefusedWhileTooManyOfAnAddressGoOut() throws IOException {
        String script = "GET /webjars/bpmn-visualization/dist/bpmn-visualization.min.js HTTP/1.1\r\nHost: a\r\n\r\n";
        Sender own = Sender.at("127.0.0.1");
        int held = 0;
        while (intake.answersTo(own).take(own.party())) {
            held++;
        }
        try (RawClient client = new RawClient(port).send(script)) {
            assertThat(client.answer()).contains("HTTP/1.1 503", "Retry-After: 5");
        }
        for (int i = 0; i < held; i++) {
            intake.answersTo(own).leave(own.party());
        }
        try (RawClient client = new RawClient(port).send(script)) {
            assertThat(client.answer()).contains("HTTP/1.1 200");
        }
        assertThat(held).isEqualTo(16);
    }

    private Client handler() {
        return new Client(port).as("cs.handler", PASSWORD);
    }

    private static String upload(int signs, int files, boolean broken) {
        String part = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                + "文".repeat(signs) + "\"\r\nContent-Type: text/plain\r\n\r\nabc\r\n";
        return part.repeat(files) + (broken ? "" : "--" + BOUNDARY + "--\r\n");
    }

    private static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }
}
