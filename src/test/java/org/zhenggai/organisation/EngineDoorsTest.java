package org.zhenggai.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhenggai.organisation.TestPeople.PASSWORD;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@WholeApplication
class EngineDoorsTest {

    @LocalServerPort
    private int port;

    private Client client;

    @BeforeEach
    void freshClient() {
        client = new Client(port);
    }

    @Test
    void engineRestAsksForCredentials() {
        assertThat(client.get("/engine-rest/task").statusCode()).isEqualTo(401);
        client.signedIn("cs.handler", PASSWORD);
        assertThat(client.get("/engine-rest/task").statusCode()).isEqualTo(401);
    }

    @Test
    void peopleReadTheirTasksThroughEngineRest() {
        client.as("cs.handler", PASSWORD);
        HttpResponse<String> tasks = client.get("/engine-rest/task");
        assertThat(tasks.statusCode()).isEqualTo(200);
        assertThat(tasks.body()).startsWith("[");
        assertThat(client.get("/engine-rest/engine/default/task/count").body()).contains("count");
        assertThat(client.cookie("SESSION")).isNull();
    }

    @Test
    void everythingElseOfEngineRestIsClosed() {
        client.as("cspt.system", PASSWORD);
        HttpResponse<String> users = client.get("/engine-rest/user", "Accept-Language", "en");
        assertThat(users.statusCode()).isEqualTo(403);
        assertThat(users.body()).contains("security.engine-rest.closed").contains("not open to people");
        assertThat(client.json("POST", "/engine-rest/message", "{}").statusCode())
                .isEqualTo(403);
    }

    @Test
    void nobodyClaimsForSomebodyElse() {
        client.as("cs.handler", PASSWORD);
        assertThat(client.json("POST", "/engine-rest/task/none/claim", "{\"userId\":\"cs.leader\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(client.json("POST", "/engine-rest/task/none/claim", "{}").statusCode())
                .isEqualTo(403);
        assertThat(client.json("POST", "/engine-rest/task/none/claim", "{\"userId\":\"cs.handler\"}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void tasklistLeadsToOurLogin() {
        HttpResponse<String> page = client.get("/camunda/app/tasklist/default/", "Accept", "text/html");
        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(page.headers().firstValue("Location").orElse("")).endsWith("/login");
        assertThat(client.get("/camunda/api/engine/engine/default/task").statusCode())
                .isEqualTo(401);
    }

    @Test
    void tasklistKnowsWhoSignedInWithUs() {
        client.signedIn("cs.handler", PASSWORD);
        assertThat(client.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
        assertThat(client.get("/camunda/api/engine/engine/default/task").statusCode())
                .isEqualTo(200);
        assertThat(client.get("/camunda/api/admin/auth/user/default").body()).contains("cs.handler");
        assertThat(client.get("/camunda/api/engine/engine/default/user/cs.handler/profile")
                        .body())
                .contains("\"firstName\":\"王");
    }

    @Test
    void aRequestWithoutItsBodyIsRefusedInsteadOfFailing() {
        client.as("cs.handler", PASSWORD);
        for (String path : List.of("/engine-rest/task", "/engine-rest/task/count", "/engine-rest/task/none/claim")) {
            assertThat(client.json("POST", path, "").statusCode()).as(path).isEqualTo(400);
        }
        assertThat(client.json("POST", "/engine-rest/task", "{}").statusCode()).isEqualTo(200);
    }

    @Test
    void tasklistShowsItsPagesAndNobodysAccounts() {
        client.signedIn("cs.handler", PASSWORD);
        for (String closed : List.of(
                "/camunda/api/engine/engine/default/user",
                "/camunda/api/engine/engine/default/user/count",
                "/camunda/api/engine/engine/default/process-instance",
                "/camunda/api/engine/engine/default/metrics",
                "/camunda/api/cockpit/plugin/base/default/process-definition/statistics")) {
            assertThat(client.get(closed).statusCode()).as(closed).isEqualTo(403);
        }
        assertThat(client.get("/camunda").statusCode()).isEqualTo(302);
    }

    @Test
    void camundasOwnLoginIsClosed() {
        client.signedIn("cs.handler", PASSWORD);
        assertThat(client.form(
                                "/camunda/api/admin/auth/user/default/login/tasklist",
                                "username=cspt.system&password=" + PASSWORD)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void camundasOwnProtectionAgainstForgedRequestsStaysOn() {
        client.signedIn("cs.handler", PASSWORD);
        client.get("/camunda/app/tasklist/default/");
        assertThat(client.json("POST", "/camunda/api/engine/engine/default/task", "{}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void leavingTasklistEndsOurSession() {
        client.signedIn("cs.handler", PASSWORD);
        client.get("/camunda/app/tasklist/default/");
        String logout = "/camunda/api/admin/auth/user/default/logout";
        assertThat(client.json("POST", logout, "", "X-XSRF-TOKEN", client.cookie("XSRF-TOKEN"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(client.get("/api/me").statusCode()).isEqualTo(401);
    }
}
