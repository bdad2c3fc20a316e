package org.zhenggai.platform.security.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.zhenggai.platform.web.failure.ShippedProblems;

class TaskQueryGateTest {

    private static final String TASKLIST = "/camunda/api/engine/engine/default/filter/1f-a/list";

    static final List<String> DOORS = List.of(
            "/engine-rest/task",
            "/engine-rest/task/",
            "/engine-rest/task/count",
            "/engine-rest/engine/default/task",
            "/engine-rest/engine/default/task/count",
            "/camunda/api/engine/engine/default/task",
            "/camunda/api/engine/engine/default/task/count",
            "/camunda/api/engine/engine/default/filter/1f-a/list",
            "/camunda/api/engine/engine/default/filter/1f-a/count",
            "/camunda/api/engine/engine/default/filter/1f-a/singleResult",
            "/engine-rest/filter/1f-a/list");

    private final TaskQueryGate gate = new TaskQueryGate(ShippedProblems.problems(), new StrictJson());

    @ParameterizedTest
    @FieldSource("DOORS")
    void refusesNestedQueriesAndExpressionsAtEveryDoor(String door) throws Exception {
        assertThat(post(door, "{\"orQueries\":[{\"dueBeforeExpression\":\"${now()}\"}]}")
                        .getContentAsString())
                .contains("orQueries");
        assertThat(post(door, "{\"dueBeforeExpression\":\"${now()}\"}").getStatus())
                .isEqualTo(400);
        assertThat(get(door, "orQueries=").getStatus()).isEqualTo(400);
        assertThat(get(door, "dueBefore%45xpression=%24%7Bnow()%7D").getStatus())
                .isEqualTo(400);
        assertThat(post(door + "?assigneeExpression=x", "{}").getStatus()).isEqualTo(400);
        assertThat(post(door, "{}").getStatus()).isEqualTo(200);
    }

    /** Each order is a join and each variable a query within the query: the databases give up, or take long to. */
    @Test
    void refusesMoreOrdersAndVariablesThanAnybodyAsksFor() throws Exception {
        String order = "{\"sortBy\":\"created\",\"sortOrder\":\"asc\"}";
        String variable = "{\"name\":\"grade\",\"operator\":\"eq\",\"value\":\"MAJOR\"}";
        assertThat(post(TASKLIST, "{\"sorting\":[" + order + ("," + order).repeat(19) + "]}")
                        .getStatus())
                .isEqualTo(200);
        assertThat(post(TASKLIST, "{\"sorting\":[" + order + ("," + order).repeat(20) + "]}")
                        .getStatus())
                .isEqualTo(400);
        assertThat(post(TASKLIST, "{\"taskVariables\":[" + variable + ("," + variable).repeat(20) + "]}")
                        .getStatus())
                .isEqualTo(400);
        assertThat(get(TASKLIST, "processVariables=" + "grade_eq_MAJOR,".repeat(20) + "round_eq_1")
                        .getStatus())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"processVariables\":[],\"taskVariables\":[],\"caseInstanceVariables\":[],"
                        + "\"sorting\":[{\"sortOrder\":\"desc\",\"sortBy\":\"created\"}],\"active\":true}",
                "{\"processVariables\":[{\"name\":\"grade\",\"operator\":\"eq\",\"value\":\"MAJOR\"}],"
                        + "\"variableNamesIgnoreCase\":true,\"variableValuesIgnoreCase\":true}",
                "{\"processVariables\":[{\"name\":\"round\",\"operator\":\"gteq\",\"value\":2}]}",
                "{\"processVariables\":[{\"name\":\"round\",\"operator\":\"eq\",\"value\":null}]}",
                "{\"processInstanceBusinessKeyLike\":\"%2023%\",\"assignee\":\"sfj.handler\"}",
                "{\"nameLike\":5,\"minPriority\":1}",
                "{\"dueBefore\":\"2026-11-28T00:00:00.000+0800\",\"withoutDueDate\":null}",
                "{\"sorting\":[{\"sortOrder\":\"asc\",\"sortBy\":\"processVariable\","
                        + "\"parameters\":{\"variable\":\"grade\",\"type\":\"String\"}}]}",
            })
    void letsThroughWhatTasklistAsks(String query) throws Exception {
        assertThat(post(TASKLIST + "?firstResult=0&maxResults=15", query).getStatus())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"processVariables\":[{\"name\":\"a\",\"operator\":\"eq\",\"value\":{}}]}",
                "{\"processVariables\":[{\"operator\":\"eq\",\"value\":1}]}",
                "{\"processVariables\":[{\"name\":\" \",\"operator\":\"eq\",\"value\":1}]}",
                "{\"processVariables\":[{\"name\":\"a\",\"operator\":\"gt\",\"value\":true}]}",
                "{\"processVariables\":[{\"name\":\"a\",\"operator\":\"gt\",\"value\":null}]}",
                "{\"processVariables\":[{\"name\":\"a\",\"operator\":\"like\",\"value\":1}]}",
                "{\"processVariables\":[{\"name\":\"a\",\"operator\":\"is\",\"value\":1}]}",
                "{\"processVariables\":[{\"name\":\"a\",\"operator\":\"eq\",\"value\":1,\"type\":\"Object\"}]}",
                "{\"processVariables\":{}}",
                "{\"processVariables\":[null]}",
                "{\"active\":\"yes\"}",
                "{\"assignee\":[\"a\"]}",
                "{\"assigneeIn\":[1]}",
                "{\"minPriority\":1.5}",
                "{\"maxPriority\":99999999999}",
                "{\"delegationState\":\"pending\"}",
                "{\"dueBefore\":\"soon\"}",
                "{\"sortBy\":\"created; drop\"}",
                "{\"sorting\":[{\"sortBy\":\"created\"}]}",
                "{\"sorting\":[{\"sortBy\":\"processVariable\",\"sortOrder\":\"asc\"}]}",
                "{\"sorting\":[{\"sortBy\":\"created\",\"sortOrder\":\"asc\",\"parameters\":{\"variable\":\"a\",\"type\":\"String\"}}]}",
                "{\"sorting\":[{\"sortBy\":\"taskVariable\",\"sortOrder\":\"asc\",\"parameters\":{\"variable\":\"a\",\"type\":\"Object\"}}]}",
                "{\"name\":\"a\",\"name\":\"b\"}",
                "{\"name\":\"a\"} {}",
                "[]",
                "null",
                "",
                "{",
            })
    void refusesWhatTheEngineCouldNotRead(String query) throws Exception {
        assertThat(post(TASKLIST, query).getStatus()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "active=maybe",
                "maxResults=-x",
                "processVariables=a_is_1",
                "sorting=created",
                "sortBy=created%3B",
                "unknown=1",
                "name=a&orQueries=",
                "%6frQueries=",
            })
    void refusesParametersThatAreUnknownOrBadlyFilled(String query) throws Exception {
        assertThat(get("/engine-rest/task", query).getStatus()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "active=true&maxResults=20&firstResult=0&sortBy=dueDate&sortOrder=asc",
                "processInstanceBusinessKey=2023-001&&",
                "processVariables=grade_eq_MAJOR,round_gt_1",
            })
    void letsThroughParametersThatAreKnown(String query) throws Exception {
        assertThat(get("/engine-rest/task", query).getStatus()).isEqualTo(200);
    }

    @Test
    void leavesOtherAddressesAlone() throws Exception {
        assertThat(get("/engine-rest/task/1f-a/form", "anything=1").getStatus()).isEqualTo(200);
    }

    private MockHttpServletResponse get(String path, String query) throws Exception {
        return through(request("GET", path, query));
    }

    private MockHttpServletResponse post(String address, String body) throws Exception {
        String[] parts = address.split("\\?", 2);
        MockHttpServletRequest request = request("POST", parts[0], parts.length > 1 ? parts[1] : null);
        request.setContentType("application/json");
        request.setContent(body.getBytes(StandardCharsets.UTF_8));
        return through(request);
    }

    private static MockHttpServletRequest request(String method, String path, String query) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        request.setQueryString(query);
        return request;
    }

    private MockHttpServletResponse through(MockHttpServletRequest request) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        gate.doFilter(request, response, new MockFilterChain());
        return response;
    }
}
