package org.zhenggai.organisation.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.zhenggai.organisation.Channel;

class DoorTest {

    @ParameterizedTest
    @CsvSource({
        "/engine-rest/task, ENGINE_REST",
        "/camunda/api/engine/engine/default/task, TASKLIST",
        "/api/items, API",
        "/apiary, PAGE",
        "/assignments, PAGE",
    })
    void isToldByThePath(String path, Channel channel) {
        assertThat(Door.of(new MockHttpServletRequest("POST", path))).isEqualTo(channel);
    }

    @Test
    void isThePageWhenAScriptOfOursSaysSo() {
        var request = new MockHttpServletRequest("POST", "/api/evidence");
        request.addHeader("X-Zhenggai-Channel", "page");
        assertThat(Door.of(request)).isEqualTo(Channel.PAGE);
    }

    @Test
    void isNeverThePageForAProgramWithCredentials() {
        var request = new MockHttpServletRequest("POST", "/api/evidence");
        request.addHeader("X-Zhenggai-Channel", "page");
        request.addHeader("Authorization", "Basic c2Zq");
        assertThat(Door.of(request)).isEqualTo(Channel.API);
    }
}
