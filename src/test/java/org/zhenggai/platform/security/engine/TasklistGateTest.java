package org.zhenggai.platform.security.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TasklistGateTest {

    @ParameterizedTest
    @CsvSource({
        "GET, /camunda",
        "GET, /camunda/",
        "GET, /camunda/app/tasklist/default/",
        "GET, /camunda/app/welcome/default/",
        "GET, /camunda/app/tasklist/locales/zh-CN.json",
        "GET, /camunda/app/tasklist/scripts/step-form/server.js",
        "GET, /camunda/app/styles/common.css",
        "GET, /camunda/lib/deps.js",
        "GET, /camunda/assets/tasklist.svg",
        "GET, /camunda/api/tasklist/plugin/tasklistPlugins/static/app/plugin.js",
        "GET, /camunda/api/engine/engine/default/process-definition/closure:1:9c-2/xml",
        "POST, /camunda/api/engine/engine/default/filter/1f-a/list",
        "POST, /camunda/api/engine/engine/default/task/1f-a/submit-form",
    })
    void letsTasklistWork(String method, String path) {
        assertThat(TasklistGate.areOpen(method, path)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /camunda/app/admin/default/",
        "GET, /camunda/app/cockpit/default/",
        "GET, /camunda/apix",
        "GET, /camunda/API/engine/engine",
        "GET, /camunda/app/tasklist/.hidden",
        "GET, /camunda/app/tasklist//default",
        "GET, /camunda/api/tasklist/plugin/tasklistPlugins/other",
        "GET, /camunda/api/engine/engine/default/process-definition/statistics",
        "GET, /camunda/api/engine/engine/default/process-definition/count",
        "GET, /camunda/api/engine/engine/default/process-definition",
        "GET, /camunda/api/cockpit/plugin/base/static/app/plugin.js",
        "GET, /camunda/api/engine/engine/default/user",
        "PUT, /camunda/api/engine/engine/default/filter/1f-a",
        "POST, /camunda/api/engine/engine/default/filter/create",
        "POST, /camunda/app/tasklist/default/",
    })
    void isClosedForEverythingElse(String method, String path) {
        assertThat(TasklistGate.areOpen(method, path)).isFalse();
    }
}
