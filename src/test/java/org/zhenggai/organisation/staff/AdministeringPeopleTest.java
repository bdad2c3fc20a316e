package org.zhenggai.organisation.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhenggai.organisation.TestPeople.PASSWORD;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhenggai.organisation.Client;
import org.zhenggai.organisation.RememberedTrail;
import org.zhenggai.organisation.WholeApplication;

@WholeApplication
class AdministeringPeopleTest {

    private static final String PERSON =
            "{\"username\":\"%s\",\"name\":\"王𬭎\",\"unit\":\"cs\",\"roles\":[\"HANDLER\"]}";

    @LocalServerPort
    private int port;

    @Autowired
    private RememberedTrail trail;

    @Autowired
    private ObjectMapper json;

    private Client system;
    private Client security;

    @BeforeEach
    void administrators() {
        system = new Client(port).as("cspt.system", PASSWORD);
        security = new Client(port).as("cspt.security", PASSWORD);
    }

    @Test
    void aNewPersonGetsATemporaryPasswordAndMustChangeIt() throws Exception {
        HttpResponse<String> added = system.json("POST", "/api/people", PERSON.formatted("cs.added"));
        assertThat(added.statusCode()).isEqualTo(201);
        String temporary = json.readTree(added.body()).path("temporaryPassword").asText();
        assertThat(trail.last().event()).isEqualTo("PERSON_ADDED");
        assertThat(trail.last().actor()).isEqualTo("cspt.system");
        assertThat(trail.last().toString()).doesNotContain(temporary);

        Client person = new Client(port).as("cs.added", temporary);
        assertThat(person.get("/api/me").body()).contains("\"mustChangePassword\":true");
        HttpResponse<String> refused = person.get("/api/people");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("security.password.change-required");
        assertThat(person.get("/engine-rest/task").statusCode()).isEqualTo(403);

        String change = "{\"current\":\"%s\",\"new\":\"a-password-of-my-own\"}".formatted(temporary);
        assertThat(person.json("PUT", "/api/me/password", change).statusCode()).isEqualTo(204);
        assertThat(trail.last().event()).isEqualTo("PASSWORD_CHANGED");
        person.as("cs.added", "a-password-of-my-own");
        assertThat(person.get("/engine-rest/task").statusCode()).isEqualTo(200);
    }

    @Test
    void refusesWhatDoesNotFit() {
        assertThat(system.json("POST", "/api/people", PERSON.formatted("Bad Name"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(system.json("POST", "/api/people", PERSON.formatted("cs.handler"))
                        .statusCode())
                .isEqualTo(409);
        assertThat(system.json(
                                "POST",
                                "/api/people",
                                PERSON.formatted("cs.more").replace("HANDLER", "KING"))
                        .body())
                .contains("organisation.role.unknown");
        assertThat(system.json(
                                "POST",
                                "/api/people",
                                PERSON.formatted("cs.more").replace("\"cs\"", "\"nowhere\""))
                        .body())
                .contains("organisation.unit.unknown");
        assertThat(system.json(
                                "POST",
                                "/api/people",
                                PERSON.formatted("cs.more").replace("HANDLER", "SECURITY_ADMIN"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void dutiesAreSeparated() {
        Client handler = new Client(port).as("cs.handler", PASSWORD);
        assertThat(handler.get("/api/people").statusCode()).isEqualTo(403);
        assertThat(security.json("POST", "/api/people", PERSON.formatted("cs.more"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(security.json("POST", "/api/people/cs.handler/password-reset", "")
                        .statusCode())
                .isEqualTo(403);
        assertThat(system.json("PUT", "/api/people/cs.handler/roles", "{\"roles\":[]}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(security.json("PUT", "/api/people/cspt.security/roles", "{\"roles\":[\"AUDITOR\"]}")
                        .body())
                .contains("account.forbidden.own");
        assertThat(system.json("POST", "/api/people/cspt.system/password-reset", "")
                        .body())
                .contains("account.forbidden.own");
        assertThat(security.json("PUT", "/api/people/cs.handler/roles", "{\"roles\":[\"HANDLER\",\"SYSTEM_ADMIN\"]}")
                        .body())
                .contains("account.roles.separated");
    }

    @Test
    void onlyTheOfficeHasOfficers() {
        assertThat(security.json("PUT", "/api/people/cs.handler/roles", "{\"roles\":[\"HANDLER\",\"OFFICER\"]}")
                        .body())
                .contains("account.roles.unfit");
        assertThat(system.json(
                                "POST",
                                "/api/people",
                                PERSON.formatted("cs.more").replace("HANDLER", "MUNICIPAL_LEADER"))
                        .body())
                .contains("account.roles.unfit");
    }

    @Test
    void newRolesEndWhatThePersonIsSignedInWith() {
        system.json("POST", "/api/people", PERSON.formatted("cs.moving"));
        String temporary = reset("cs.moving");
        Client browser = new Client(port).signedIn("cs.moving", temporary);
        assertThat(browser.get("/api/me").statusCode()).isEqualTo(200);

        HttpResponse<String> answer =
                security.json("PUT", "/api/people/cs.moving/roles", "{\"roles\":[\"RESPONSIBLE_LEADER\"]}");
        assertThat(answer.body()).contains("[\"RESPONSIBLE_LEADER\"]");
        assertThat(trail.last().event()).isEqualTo("ROLES_CHANGED");
        assertThat(trail.last().changes().get("roles").from()).isEqualTo("HANDLER");
        assertThat(trail.last().changes().get("roles").to()).isEqualTo("RESPONSIBLE_LEADER");
        assertThat(browser.get("/api/me").statusCode()).isEqualTo(401);
    }

    @Test
    void whoeverLeftIsOutAtOnce() {
        system.json("POST", "/api/people", PERSON.formatted("cs.leaving"));
        Client browser = new Client(port).signedIn("cs.leaving", reset("cs.leaving"));
        assertThat(system.json("POST", "/api/people/cs.leaving/deactivation", "")
                        .statusCode())
                .isEqualTo(204);
        assertThat(trail.last().event()).isEqualTo("PERSON_DEACTIVATED");
        assertThat(browser.get("/api/me").statusCode()).isEqualTo(401);
        assertThat(system.json("POST", "/api/people/cs.leaving/activation", "").statusCode())
                .isEqualTo(204);
        assertThat(system.json("POST", "/api/people/cs.nobody/activation", "").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aSessionGoesOnAfterThePasswordWasChangedOnThePage() {
        Client browser = new Client(port).signedIn("cs.newcomer", PASSWORD);
        Client elsewhere = new Client(port).signedIn("cs.newcomer", PASSWORD);
        assertThat(browser.get("/ledger").headers().firstValue("Location").orElse(""))
                .endsWith("/password");
        assertThat(browser.get("/camunda/app/tasklist/default/")
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .endsWith("/password");
        assertThat(browser.get("/password").body()).contains("初始密码");
        HttpResponse<String> refused =
                browser.form("/password", "current=" + PASSWORD + "&replacement=short&repetition=short");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("新密码至少 10 个字符");

        String replacement = "a-password-of-my-own";
        HttpResponse<String> changed = browser.form(
                "/password", "current=" + PASSWORD + "&replacement=" + replacement + "&repetition=" + replacement);
        assertThat(changed.headers().firstValue("Location").orElse("")).endsWith("/password?changed");
        assertThat(browser.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
        assertThat(browser.get("/api/me").body()).contains("\"mustChangePassword\":false");
        assertThat(elsewhere.get("/api/me").statusCode()).isEqualTo(401);

        for (String known : List.of(PASSWORD, "first-password")) {
            HttpResponse<String> back = browser.form(
                    "/password", "current=" + replacement + "&replacement=" + known + "&repetition=" + known);
            assertThat(back.statusCode()).isEqualTo(400);
            assertThat(back.body()).contains("曾经下发的初始密码或临时密码");
        }
    }

    @Test
    void aTemporaryPasswordIsNeverOnesOwn() {
        system.json("POST", "/api/people", PERSON.formatted("cs.again"));
        String first = reset("cs.again");
        String second = reset("cs.again");
        Client person = new Client(port).as("cs.again", second);
        assertThat(change(person, second, second).body()).contains("account.password.same");
        assertThat(change(person, second, first).body()).contains("account.password.given");
        assertThat(change(person, second, "a-password-of-my-own").statusCode()).isEqualTo(204);
        person.as("cs.again", "a-password-of-my-own");
        assertThat(change(person, "a-password-of-my-own", second).body()).contains("account.password.given");
        assertThat(change(person, "a-password-of-my-own", "1234567890").body()).contains("account.password.pattern");
        assertThat(change(person, "a-password-of-my-own", "cs.again2026").body())
                .contains("account.password.username");
        assertThat(change(person, "a-password-of-my-own", " ".repeat(10)).body())
                .contains("account.password.short");
    }

    @Test
    void theLastAdministratorStays() {
        assertThat(system.json("POST", "/api/people/sec.admin/deactivation", "").statusCode())
                .isEqualTo(204);
        HttpResponse<String> lastToWatch = system.json("POST", "/api/people/cspt.security/deactivation", "");
        assertThat(lastToWatch.statusCode()).isEqualTo(409);
        assertThat(lastToWatch.body()).contains("account.last.SECURITY_ADMIN", "另设一名安全管理员");
        assertThat(security.get("/api/people").statusCode()).isEqualTo(200);
        system.json("POST", "/api/people/sec.admin/activation", "");

        assertThat(security.json("PUT", "/api/people/sys.admin/roles", "{\"roles\":[]}")
                        .statusCode())
                .isEqualTo(200);
        HttpResponse<String> lastToRun = security.json("PUT", "/api/people/cspt.system/roles", "{\"roles\":[]}");
        assertThat(lastToRun.statusCode()).isEqualTo(409);
        assertThat(lastToRun.body()).contains("account.last.SYSTEM_ADMIN");
        assertThat(system.get("/api/people").statusCode()).isEqualTo(200);
        security.json("PUT", "/api/people/sys.admin/roles", "{\"roles\":[\"SYSTEM_ADMIN\"]}");
    }

    private static HttpResponse<String> change(Client person, String current, String replacement) {
        return person.json(
                "PUT", "/api/me/password", "{\"current\":\"%s\",\"new\":\"%s\"}".formatted(current, replacement));
    }

    private String reset(String username) {
        try {
            return json.readTree(system.json("POST", "/api/people/" + username + "/password-reset", "")
                            .body())
                    .path("temporaryPassword")
                    .asText();
        } catch (java.io.IOException malformed) {
            throw new java.io.UncheckedIOException(malformed);
        }
    }
}
