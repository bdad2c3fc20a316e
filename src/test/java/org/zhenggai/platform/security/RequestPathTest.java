package org.zhenggai.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%65ngine-rest/task",
                "//engine-rest/user",
                "/engine-rest//task",
                "/engine-rest/task;a=b",
                "/engine-rest;/task",
                "/engine-rest/%2e%2e/engine-rest/task",
                "/engine-rest/../engine-rest/task",
                "/engine-rest/./task",
                "/engine-rest/task/.",
                "/engine-rest%2ftask",
                "/engine-rest%5Ctask",
                "/engine-rest\\task",
                "/engine-rest/%25%36%35",
                "/engine-rest/task%00",
                "/engine-rest/%",
                "/engine-rest/%zz",
                "/%2565ngine-rest/task",
                "/camunda/%61pi/engine",
                "/camunda/api/engine/engine/default/t%61sk",
            })
    void isNotCanonicalWithASecondSpelling(String raw) {
        RequestPath path = new RequestPath(raw);
        assertThat(path.isCanonical()).isFalse();
        assertThat(path.mayLeadTo("/engine-rest", "/camunda")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/task",
                "/engine-rest/task/",
                "/camunda/app/tasklist/default/",
                "/camunda/api/engine/engine/default/process-definition/closure%3A1%3A9c-2/xml",
                "/engine-rest/%E4%BB%BB%E5%8A%A1",
            })
    void isCanonicalWithNeededEscapes(String raw) {
        assertThat(new RequestPath(raw).isCanonical()).isTrue();
    }

    @Test
    void isReadAsTheContainerReadsIt() {
        assertThat(new RequestPath("/a/b%3A1+c").decoded()).isEqualTo("/a/b:1+c");
    }
}
