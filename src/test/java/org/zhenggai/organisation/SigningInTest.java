package org.zhenggai.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhenggai.organisation.TestPeople.PASSWORD;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@WholeApplication
class SigningInTest {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    private Client client;

    @BeforeEach
    void freshClient() {
        client = new Client(port);
    }

    @Test
    void aPageLeadsToTheLogin() {
        HttpResponse<String> answer = client.get("/ledger", "Accept", "text/html");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(location(answer)).as("a path, whatever stands in front").isEqualTo("/login");
    }

    @Test
    void theApiAnswersWithAProblemInChinese() {
        HttpResponse<String> answer = client.get("/api/me");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.body()).contains("请先登录").contains("\"code\":\"security.sign-in.required\"");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
    }

    @Test
    void aScriptIsNotAnsweredWithTheBrowsersOwnLoginWindow() {
        assertThat(client.get("/api/me", "X-Requested-With", "XMLHttpRequest")
                        .headers()
                        .firstValue("WWW-Authenticate"))
                .isEmpty();
    }

    @Test
    void refusalsAreInTheLanguageOfTheRequest() {
        assertThat(client.get("/api/me", "Accept-Language", "en").body()).contains("Please sign in");
    }

    @Test
    void basicCredentialsOpenTheApiWithoutASession() {
        HttpResponse<String> answer = client.as("cs.handler", PASSWORD).get("/api/me");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"username\":\"cs.handler\"")
                .contains("王𬭎")
                .contains("\"unitName\":\"测试单位\"")
                .contains("[\"HANDLER\"]")
                .contains("\"mustChangePassword\":false");
        assertThat(client.cookie("SESSION")).isNull();
    }

    @Test
    void aWrongPasswordAndAPersonWhoLeftAreRefusedAlike() {
        HttpResponse<String> wrong = client.as("cs.handler", "wrong").get("/api/me");
        HttpResponse<String> gone = client.as("cs.gone", PASSWORD).get("/api/me");
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.body()).contains("security.sign-in.failed");
        assertThat(gone.statusCode()).isEqualTo(401);
        assertThat(gone.body()).isEqualTo(wrong.body());
        HttpResponse<String> unknown = client.as("cs.nobody", PASSWORD).get("/api/me");
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(unknown.body()).isEqualTo(wrong.body());
        assertThat(unknown.headers().map().keySet())
                .isEqualTo(wrong.headers().map().keySet())
                .isEqualTo(gone.headers().map().keySet());
    }

    @Test
    void theLoginPageCarriesItsTokenAndAStrictPolicy() {
        HttpResponse<String> page = client.get("/login");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("name=\"_csrf\"").contains(client.cookie("ZHENGGAI-CSRF"));
        assertThat(page.body())
                .contains("lang=\"zh-CN\"")
                .doesNotContain("style=\"")
                .doesNotContain("??");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).startsWith("default-src 'none'"));
    }

    @Test
    void theLinkOnTheLoginPageChangesTheLanguage() {
        assertThat(client.get("/login?lang=en").body()).contains("Sign in");
        assertThat(client.get("/login").body()).contains("Sign in");
    }

    @Test
    void theLoginReturnsToThePageThatWasWanted() {
        client.get("/ledger?unit=cs", "Accept", "text/html");
        client.get("/login");
        String before = client.cookie("SESSION");
        HttpResponse<String> answer = client.form("/login", "username=cs.handler&password=" + PASSWORD);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(location(answer)).isEqualTo("/ledger?unit=cs");
        assertThat(client.cookie("SESSION")).isNotEqualTo(before);
    }

    @Test
    void theLoginWithoutItsTokenIsRefused() {
        assertThat(client.form("/login", "username=cs.handler&password=" + PASSWORD)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aWrongPasswordLeadsBackToTheLogin() {
        client.get("/login");
        assertThat(location(client.form("/login", "username=cs.handler&password=wrong")))
                .endsWith("/login?failed");
    }

    @Test
    void aSessionNeedsTheTokenAndCredentialsDoNot() {
        String body = "{\"current\":\"x\",\"new\":\"y\"}";
        client.signedIn("cs.handler", PASSWORD);
        assertThat(client.json("PUT", "/api/me/password", body).body()).contains("security.csrf");
        assertThat(client.json("PUT", "/api/me/password", body, "X-CSRF-TOKEN", client.cookie("ZHENGGAI-CSRF"))
                        .body())
                .contains("account.password.wrong");
        assertThat(new Client(port)
                        .as("cs.handler", PASSWORD)
                        .json("PUT", "/api/me/password", body)
                        .body())
                .contains("account.password.wrong");
    }

    @Test
    void credentialsThatABrowserAddedForAnotherSiteDoNotCount() {
        assertThat(client.as("cs.handler", PASSWORD)
                        .json("PUT", "/api/me/password", "{}", "Sec-Fetch-Site", "cross-site")
                        .body())
                .contains("security.csrf");
    }

    @Test
    void aVisitMakesNoSession() {
        client.get("/login");
        assertThat(client.cookie("SESSION")).isNull();
    }

    @Test
    void aTokenThatANeighbourPlantedIsNoGoodInSomebodysSession() {
        client.signedIn("cs.handler", PASSWORD).plant("ZHENGGAI-CSRF", "planted");
        assertThat(client.form("/logout", "").statusCode()).isEqualTo(403);
        assertThat(client.json("PUT", "/api/me/password", "{}", "X-CSRF-TOKEN", "planted")
                        .body())
                .contains("security.csrf");
    }

    @Test
    void theTokenOfSomebodyElsesSessionIsNoGoodEither() {
        Client other = new Client(port).signedIn("cs.leader", PASSWORD);
        client.signedIn("cs.handler", PASSWORD).plant("ZHENGGAI-CSRF", other.cookie("ZHENGGAI-CSRF"));
        assertThat(client.form("/logout", "").statusCode()).isEqualTo(403);
    }

    @Test
    void aPageOfAnotherSiteSignsNobodyIn() {
        client.get("/login");
        for (String site : new String[] {"cross-site", "same-site"}) {
            HttpResponse<String> answer =
                    client.form("/login", "username=cs.handler&password=" + PASSWORD, "Sec-Fetch-Site", site);
            assertThat(answer.statusCode()).as(site).isEqualTo(403);
        }
    }

    @Test
    void ofTwoLoginsInTwoTabsTheFirstCounts() {
        client.get("/login");
        String old = client.cookie("ZHENGGAI-CSRF");
        client.form("/login", "username=cs.handler&password=" + PASSWORD);
        String session = client.cookie("SESSION");
        HttpResponse<String> second =
                client.plant("ZHENGGAI-CSRF", old).form("/login", "username=cs.handler&password=" + PASSWORD);
        assertThat(location(second)).isEqualTo("/");
        assertThat(client.cookie("SESSION")).isEqualTo(session);
        assertThat(client.get("/api/me").statusCode()).isEqualTo(200);
    }

    @Test
    void whatAStrangerSaysOfAProxyIsNotBelieved() {
        HttpResponse<String> answer = client.get(
                "/login",
                "X-Forwarded-Proto",
                "https",
                "X-Forwarded-Host",
                "evil.example",
                "X-Forwarded-Prefix",
                "/evil",
                "Forwarded",
                "host=evil.example;proto=https");
        assertThat(answer.body()).contains("action=\"/login\"").doesNotContain("evil");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .noneMatch(cookie -> cookie.contains("Secure"))
                .allMatch(cookie -> cookie.contains("Path=/;"));
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void theLogoutEndsTheSession() {
        client.signedIn("cs.handler", PASSWORD);
        assertThat(location(client.form("/logout", ""))).endsWith("/login?goodbye");
        assertThat(client.get("/api/me").statusCode()).isEqualTo(401);
    }

    @Test
    void manyWrongPasswordsStopTheRightOneTooButNotOnTheDevicesOfThePerson() {
        Client known = new Client(port).signedIn("cs.leader", PASSWORD);
        for (int attempt = 0; attempt < 10; attempt++) {
            client.as("cs.leader", "wrong").get("/api/me");
        }
        HttpResponse<String> stopped = client.as("cs.leader", PASSWORD).get("/api/me");
        assertThat(stopped.statusCode()).isEqualTo(401);
        assertThat(stopped.body()).contains("security.sign-in.throttled");
        assertThat(known.get("/api/me").statusCode()).isEqualTo(200);
        known.form("/logout", "");
        known.get("/login");
        assertThat(location(known.form("/login", "username=cs.leader&password=" + PASSWORD)))
                .doesNotContain("/login");
        assertThat(known.get("/api/me").statusCode()).isEqualTo(200);
        assertThat(new Client(port).as("cs.leader", PASSWORD).get("/api/me").body())
                .as("a right one there gives a stranger no new guesses")
                .contains("security.sign-in.throttled");
    }

    @Test
    void onesOwnPasswordIsNotGuessedEither() {
        client.signedIn("cs.newcomer2", PASSWORD);
        for (int attempt = 0; attempt < 10; attempt++) {
            assertThat(change("wrong", "a-password-of-my-own").statusCode()).isEqualTo(400);
        }
        HttpResponse<String> stopped = change(PASSWORD, "a-password-of-my-own");
        assertThat(stopped.statusCode()).isEqualTo(429);
        assertThat(stopped.body()).contains("security.sign-in.throttled");
        HttpResponse<String> page = client.form(
                "/password",
                "current=" + PASSWORD + "&replacement=a-password-of-my-own&repetition=a-password-of-my-own");
        assertThat(page.statusCode()).isEqualTo(429);
        assertThat(page.body()).contains("密码错误次数过多");
    }

    @Test
    void accountsThatCannotBeReadAreNoWrongPassword() {
        jdbc.execute("alter table account rename to account_away");
        try {
            for (String door : List.of("/api/me", "/engine-rest/task", "/v3/api-docs")) {
                HttpResponse<String> answer =
                        new Client(port).as("cs.handler", PASSWORD).get(door);
                assertThat(answer.statusCode()).as(door).isEqualTo(503);
                assertThat(answer.headers().firstValue("Retry-After")).isPresent();
                assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
                assertThat(answer.body())
                        .contains("\"code\":\"security.sign-in.unavailable\"")
                        .doesNotContainIgnoringCase("account_away")
                        .doesNotContainIgnoringCase("select");
            }
            client.get("/login");
            HttpResponse<String> page = client.form("/login", "username=cs.handler&password=" + PASSWORD);
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.headers().firstValue("Retry-After")).isPresent();
            assertThat(page.body()).contains("暂时无法核验登录信息", "name=\"_csrf\"");
        } finally {
            jdbc.execute("alter table account_away rename to account");
        }
        assertThat(location(client.form("/login", "username=cs.handler&password=" + PASSWORD)))
                .doesNotContain("/login");
    }

    @Test
    void unknownAddressesAreToldApart() {
        client.as("cs.handler", PASSWORD);
        HttpResponse<String> api = client.get("/api/nowhere");
        assertThat(api.statusCode()).isEqualTo(404);
        assertThat(api.body()).contains("\"code\":\"error.status.404\"").contains("内容不存在");
        assertThat(client.json("DELETE", "/api/me", "").statusCode()).isEqualTo(405);
        assertThat(client.json("PUT", "/api/me/password", "{").body()).contains("error.body");
        HttpResponse<String> page =
                new Client(port).signedIn("cs.handler", PASSWORD).get("/nowhere", "Accept", "text/html");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("内容不存在").contains("<html");
    }

    private HttpResponse<String> change(String current, String replacement) {
        return client.json(
                "PUT",
                "/api/me/password",
                "{\"current\":\"%s\",\"new\":\"%s\"}".formatted(current, replacement),
                "X-CSRF-TOKEN",
                client.cookie("ZHENGGAI-CSRF"));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}
