package org.zhenggai.platform.security.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EngineRestDoorsTest {

    @ParameterizedTest
    @CsvSource({
        "GET, /engine-rest/engine",
        "GET, /engine-rest/version",
        "GET, /engine-rest/task",
        "POST, /engine-rest/task",
        "GET, /engine-rest/task/count",
        "POST, /engine-rest/engine/default/task/count",
        "HEAD, /engine-rest/task/1f-a",
        "GET, /engine-rest/task/1f-a/form",
        "GET, /engine-rest/task/1f-a/deployed-form",
        "GET, /engine-rest/task/1f-a/rendered-form",
        "POST, /engine-rest/task/1f-a/claim",
        "POST, /engine-rest/task/1f-a/unclaim",
        "POST, /engine-rest/task/1f-a/complete",
        "POST, /engine-rest/engine/default/task/1f-a/submit-form",
        "OPTIONS, /engine-rest/task/1f-a/complete",
        "GET, /engine-rest/process-definition/practical-project:1:9c-2/xml",
        "GET, /engine-rest/process-definition/key/practical-project/xml",
        "GET, /engine-rest/process-definition/key/practical-project/diagram",
        "GET, /engine-rest/process-definition/9c-2",
    })
    void letsPeopleReadAndWorkOnTasks(String method, String path) {
        assertThat(EngineRestDoors.areOpen(method, path)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /engine-rest/task/1f-a",
        "DELETE, /engine-rest/task/1f-a",
        "POST, /engine-rest/task/create",
        "POST, /engine-rest/task/1f-a/assignee",
        "POST, /engine-rest/task/1f-a/delegate",
        "POST, /engine-rest/task/1f-a/resolve",
        "POST, /engine-rest/task/1f-a/bpmnError",
        "GET, /engine-rest/task/1f-a/variables",
        "GET, /engine-rest/task/1f-a/form-variables",
        "POST, /engine-rest/task/1f-a/variables",
        "GET, /engine-rest/task/report/candidate-group-count",
        "POST, /engine-rest/process-definition/key/practical-project/start",
        "GET, /engine-rest/process-definition",
        "GET, /engine-rest/process-definition/count",
        "GET, /engine-rest/process-definition/statistics",
        "POST, /engine-rest/message",
        "GET, /engine-rest/user",
        "POST, /engine-rest/identity/verify",
        "GET, /engine-rest/history/task",
        "POST, /engine-rest/deployment/create",
        "GET, /engine-rest/application.wadl",
        "GET, /engine-rest/engine/default/history/task",
        "GET, /engine-rest/engine/default",
        "GET, /engine-rest/task/",
        "TRACE, /engine-rest/task",
    })
    void isClosedForEverythingElse(String method, String path) {
        assertThat(EngineRestDoors.areOpen(method, path)).isFalse();
    }
}
