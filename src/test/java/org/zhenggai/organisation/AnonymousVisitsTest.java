package org.zhenggai.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhenggai.organisation.TestPeople.PASSWORD;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Who has not signed in leaves nothing in the database, whatever they ask for and send. */
@WholeApplication
class AnonymousVisitsTest {

    private static final String FORM = "form=view&back=%2Fledger&as=cs.handler&_csrf=chosen&name=";
    private static final List<String> OTHERS = List.of(
            "/",
            "/nowhere",
            "/error",
            "/camunda",
            "/camunda/app/tasklist/default/",
            "/camunda/app/welcome/default/",
            "/camunda/api/engine/engine/",
            "/camunda/api/admin/auth/user/default",
            "/engine-rest/task",
            "/logout",
            "/login?lang=en",
            "/login?failed",
            "/v3/api-docs",
            "/css/base.css",
            "/favicon.ico");

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;
    private final JdbcTemplate jdbc;
    private final RequestMappingHandlerMapping mappings;

    @Autowired
    AnonymousVisitsTest(
            @LocalServerPort int port,
            JdbcTemplate jdbc,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        this.port = port;
        this.jdbc = jdbc;
        this.mappings = mappings;
    }

    @Test
    void threeHundredFormsWithATokenOfTheirOwnLeaveNoRow() throws Exception {
        List<Long> before = rows();
        String text = "x".repeat(90_000);
        for (int form = 0; form < 300; form++) {
            HttpResponse<String> answer = post("/ledger/views", FORM + text, "ZHENGGAI-CSRF=chosen");
            assertThat(answer.headers().firstValue("Location"))
                    .hasValueSatisfying(login -> assertThat(login).endsWith("/login"));
            assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("SESSION="));
        }
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void madeUpSessionsAndPlacesOpenNothing() throws Exception {
        List<Long> before = rows();
        String cookies = "ZHENGGAI-CSRF=chosen; SESSION=ZmFrZQ; ZHENGGAI-FORM=0b6f2b3c-3f5e-4c5f-9f0a-000000000000";
        assertThat(post("/ledger/views", FORM + "甲", cookies).headers().firstValue("Location"))
                .hasValueSatisfying(login -> assertThat(login).endsWith("/login"));
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void noPageAndNoFormIsWorthARow() throws Exception {
        List<Long> before = rows();
        Set<String> pages = paths(RequestMethod.GET);
        Set<String> forms = paths(RequestMethod.POST);
        assertThat(pages).contains("/ledger", "/assignments/1", "/login");
        assertThat(forms).contains("/ledger/views", "/items/1/urges");
        pages.addAll(OTHERS);
        for (String page : pages) {
            get(page);
        }
        for (String form : forms) {
            post(form, FORM, "ZHENGGAI-CSRF=chosen");
        }
        post("/login", "username=cs.handler&password=wrong&_csrf=chosen", "ZHENGGAI-CSRF=chosen");
        post("/logout", "_csrf=chosen", "ZHENGGAI-CSRF=chosen");
        post("/camunda/api/admin/auth/user/default/login/tasklist", "username=a&password=b", "");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void credentialsWithEveryRequestNeedNoRow() {
        List<Long> before = rows();
        assertThat(new Client(port).as("cs.handler", PASSWORD).get("/api/me").statusCode())
                .isEqualTo(200);
        assertThat(new Client(port)
                        .as("cs.handler", PASSWORD)
                        .get("/engine-rest/task")
                        .statusCode())
                .isEqualTo(200);
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void aFormSentAfterTheSessionHadEndedIsThereAgainAfterTheLogin() {
        Client client = new Client(port).signedIn("cs.handler", PASSWORD);
        jdbc.update("delete from SPRING_SESSION_ATTRIBUTES");
        jdbc.update("delete from SPRING_SESSION");
        List<Long> before = rows();

        HttpResponse<String> sent = client.form(
                "/ledger/views", "form=view&back=%2Fledger&as=cs.handler&name=" + "typed".repeat(15) + "&password=x");

        assertThat(location(sent)).endsWith("/login?kept");
        assertThat(rows()).as("no row more").isEqualTo(before);
        assertThat(jdbc.queryForList("select typed from form_place where typed is not null", String.class))
                .singleElement()
                .asString()
                .contains("typedtyped")
                .doesNotContain("password", "_csrf");
        assertThat(location(client.form("/login", "username=cs.handler&password=" + PASSWORD)))
                .endsWith("/ledger");
        assertThat(client.get("/ledger", "Accept", "text/html").body()).contains("typedtyped");
        assertThat(jdbc.queryForObject("select count(typed) from form_place", Long.class))
                .isZero();
        assertThat(client.get("/ledger", "Accept", "text/html").body()).doesNotContain("typedtyped");
    }

    @Test
    void aFormOfTooManyCharactersIsNotKeptNorOneWithTooLongNames() {
        Client client = new Client(port).signedIn("cs.handler", PASSWORD);
        jdbc.update("delete from SPRING_SESSION_ATTRIBUTES");
        jdbc.update("delete from SPRING_SESSION");
        for (String field : List.of("name=" + "x".repeat(100_001), "x".repeat(100_001) + "=1")) {
            assertThat(location(client.form("/ledger/views", "form=view&back=%2Fledger&as=cs.handler&" + field)))
                    .endsWith("/login");
        }
    }

    private List<Long> rows() {
        return List.of(
                jdbc.queryForObject("select count(*) from SPRING_SESSION", Long.class),
                jdbc.queryForObject("select count(*) from SPRING_SESSION_ATTRIBUTES", Long.class),
                jdbc.queryForObject("select count(*) from form_place", Long.class));
    }

    private Set<String> paths(RequestMethod method) {
        Set<String> paths = new TreeSet<>();
        mappings.getHandlerMethods().keySet().stream()
                .filter(info -> info.getMethodsCondition().getMethods().isEmpty()
                        || info.getMethodsCondition().getMethods().contains(method))
                .flatMap(info -> info.getPatternValues().stream())
                .map(pattern -> pattern.replaceAll("\\{(?:[^{}]|\\{[^}]*})*}", "1"))
                .forEach(paths::add);
        return paths;
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(request(path).GET().build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String fields, String cookies)
            throws IOException, InterruptedException {
        return http.send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Cookie", cookies)
                        .POST(BodyPublishers.ofString(fields))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept", "text/html,application/xhtml+xml,*/*");
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}
