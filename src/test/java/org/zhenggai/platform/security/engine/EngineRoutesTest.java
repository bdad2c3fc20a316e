package org.zhenggai.platform.security.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhenggai.organisation.TestPeople.PASSWORD;

import java.lang.reflect.Method;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.rest.dto.task.TaskQueryDto;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhenggai.organisation.Client;
import org.zhenggai.organisation.WholeApplication;

/** Text from outside is evaluated nowhere in the engine's REST applications, whoever sends it to whichever route. */
@WholeApplication
class EngineRoutesTest {

    private static final List<String> EXPRESSIONS = Arrays.stream(TaskQueryDto.class.getMethods())
            .map(Method::getName)
            .filter(name -> name.startsWith("set") && name.endsWith("Expression"))
            .map(name -> Character.toLowerCase(name.charAt(3)) + name.substring(4))
            .toList();

    @LocalServerPort
    private int port;

    @TempDir
    private Path folder;

    @Autowired
    private FilterService filters;

    @Autowired
    private TaskService tasks;

    @Autowired
    private IdentityService identity;

    private Path created;
    private String attack;
    private String filter;

    @BeforeEach
    void attack() {
        created = folder.resolve("created");
        attack = "${''.getClass().forName('java.io.File').getConstructor(''.getClass()).newInstance('" + created
                + "').createNewFile()}";
        filter = filters.createFilterQuery().list().get(0).getId();
    }

    @Test
    void noRouteEvaluatesWhatItIsSent() {
        Collection<EngineRoutes.Route> routes = EngineRoutes.all();
        assertThat(routes).hasSizeGreaterThan(900);
        for (String person : List.of("cs.handler", "cspt.system")) {
            Client program = new Client(port).as(person, PASSWORD);
            Client browser = inTasklist(person);
            SoftAssertions softly = new SoftAssertions();
            for (EngineRoutes.Route route : routes) {
                if (route.path().endsWith("/logout")) {
                    continue;
                }
                Client client = route.path().startsWith("/engine-rest") ? program : browser;
                HttpResponse<String> answer = route.method().equals("GET")
                        ? client.get(address(route.path()) + "?orQueries=" + escaped(nested("dueBeforeExpression")))
                        : client.json(
                                route.method(),
                                address(route.path()),
                                nested("dueBeforeExpression"),
                                "X-XSRF-TOKEN",
                                String.valueOf(client.cookie("XSRF-TOKEN")));
                softly.assertThat(answer.statusCode())
                        .as("%s %s for %s", route.method(), route.path(), person)
                        .isLessThan(500);
                softly.assertThat(answer.body()).doesNotContain("org.camunda", "Exception");
            }
            softly.assertAll();
        }
        assertThat(created).doesNotExist();
    }

    @Test
    void noQueryTakesAnyExpressionByAnyName() {
        assertThat(EXPRESSIONS).hasSizeGreaterThanOrEqualTo(20);
        Client program = new Client(port).as("cs.handler", PASSWORD);
        Client browser = inTasklist("cs.handler");
        List<String> doors = new ArrayList<>(List.of("/engine-rest/task", "/engine-rest/engine/default/task/count"));
        doors.add("/camunda/api/engine/engine/default/task");
        doors.add("/camunda/api/engine/engine/default/filter/" + filter + "/list");
        for (String door : doors) {
            Client client = door.startsWith("/camunda") ? browser : program;
            String token = String.valueOf(client.cookie("XSRF-TOKEN"));
            for (String name : EXPRESSIONS) {
                assertThat(client.json("POST", door, nested(name), "X-XSRF-TOKEN", token)
                                .statusCode())
                        .as("%s nested at %s", name, door)
                        .isEqualTo(400);
                assertThat(client.json("POST", door, top(name), "X-XSRF-TOKEN", token)
                                .statusCode())
                        .as("%s at %s", name, door)
                        .isEqualTo(400);
                if (!door.contains("filter")) {
                    assertThat(client.get(door + "?" + name + "=" + escaped(attack))
                                    .statusCode())
                            .as("%s as a parameter of %s", name, door)
                            .isEqualTo(400);
                }
            }
        }
        assertThat(created).doesNotExist();
    }

    /** The second guard by itself: however the text came in, it calls nothing. */
    @Test
    void aStoredFilterEvaluatesNothingButItsBounds() {
        identity.clearAuthentication();
        Filter stored = filters.newTaskFilter("attack")
                .setQuery(
                        tasks.createTaskQuery().or().dueBeforeExpression(attack).endOr());
        String id = filters.saveFilter(stored).getId();
        try {
            assertThatThrownBy(() -> filters.list(id)).hasMessageContaining("getClass");
            Client program = inTasklist("cs.handler");
            HttpResponse<String> answer = program.json(
                    "POST",
                    "/camunda/api/engine/engine/default/filter/" + id + "/list",
                    "{}",
                    "X-XSRF-TOKEN",
                    program.cookie("XSRF-TOKEN"));
            assertThat(answer.body()).doesNotContain("getClass", "Exception");
        } finally {
            filters.deleteFilter(id);
        }
        assertThat(created).doesNotExist();
    }

    @Test
    void theFiltersThatShipStillAnswer() {
        Client browser = inTasklist("cs.handler");
        for (Filter shipped : filters.createFilterQuery().list()) {
            HttpResponse<String> count = browser.json(
                    "POST",
                    "/camunda/api/engine/engine/default/filter/" + shipped.getId() + "/count",
                    "{}",
                    "X-XSRF-TOKEN",
                    browser.cookie("XSRF-TOKEN"));
            assertThat(count.body()).as(shipped.getName()).contains("\"count\":");
        }
        assertThat(browser.get("/camunda/api/engine/engine/default/filter?itemCount=false")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void noSecondSpellingOfAnAddressGetsFurther() {
        for (String path : List.of(
                "/%65ngine-rest/task",
                "//engine-rest/user",
                "/engine-rest//task",
                "/engine-rest/task;a=b",
                "/engine-rest/%2e%2e/engine-rest/task",
                "/camunda/%61pi/engine/engine/default/user",
                "//camunda/api/engine/engine/default/user")) {
            for (Client client :
                    List.of(new Client(port), new Client(port).as("cs.handler", PASSWORD), inTasklist("cs.handler"))) {
                HttpResponse<String> answer = client.get(path);
                assertThat(answer.statusCode()).as(path).isEqualTo(400);
                assertThat(answer.body()).contains("error.path");
            }
        }
    }

    @Test
    void whatTheEngineRefusesIsSaidInOurWords() {
        Client program = new Client(port).as("cs.handler", PASSWORD);
        for (String path : List.of(
                "/engine-rest/task/none",
                "/engine-rest/task/none/form",
                "/engine-rest/task/none/rendered-form",
                "/engine-rest/engine/none/task",
                "/engine-rest/process-definition/key/none",
                "/engine-rest/task?candidateGroup=a&candidateUser=b",
                "/engine-rest/task?sortBy=created")) {
            HttpResponse<String> answer = program.get(path, "Accept-Language", "en");
            assertThat(answer.statusCode()).as(path).isBetween(400, 499);
            assertThat(answer.body())
                    .as(path)
                    .contains("\"type\":\"Refused\"")
                    .doesNotContain("org.camunda", "Exception", "none");
        }
        for (String variable : List.of(
                "{\"value\":\"a\",\"type\":\"\"}",
                "{\"value\":\"a\",\"type\":\"Object\",\"valueInfo\":{\"objectTypeName\":\"java.io.File\"}}",
                "{\"value\":{}}",
                "{\"value\":[1]}",
                "{\"value\":\"a\",\"type\":5}",
                "{\"value\":\"a\",\"valueInfo\":{\"transient\":true}}",
                "{\"value\":\"a\",\"local\":true}")) {
            assertThat(program.json(
                                    "POST",
                                    "/engine-rest/task/none/complete",
                                    "{\"variables\":{\"opinion\":" + variable + "}}")
                            .statusCode())
                    .as(variable)
                    .isEqualTo(400);
        }
    }

    private Client inTasklist(String person) {
        Client browser = new Client(port).signedIn(person, PASSWORD);
        browser.get("/camunda/app/tasklist/default/");
        return browser;
    }

    private String address(String path) {
        return path.replace("/filter/" + EngineRoutes.ID, "/filter/" + filter)
                .replace("/engine/" + EngineRoutes.ID, "/engine/default");
    }

    private String nested(String name) {
        return "{\"orQueries\":[" + top(name) + "]}";
    }

    private String top(String name) {
        return "{\"" + name + "\":\"" + attack + "\"}";
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
