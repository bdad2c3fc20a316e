package org.zhenggai.organisation.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.zhenggai.organisation.Channel;

class ChannelOfRequestTest {

    @ParameterizedTest
    @CsvSource({
        "/engine-rest/task, ENGINE_REST",
        "/camunda/api/engine/engine/default/task, TASKLIST",
        "/api/items, API",
        "/apiary, PAGE",
        "/assignments, PAGE",
    })
    void isToldByThePath(String path, Channel channel) {
        assertThat(ChannelOfRequest.of(new MockHttpServletRequest("POST", path)))
                .isEqualTo(channel);
    }

    @Test
    void isThePageWhenAScriptOfOursSaysSo() {
        var request = new MockHttpServletRequest("POST", "/api/evidence");
        request.addHeader("X-Zhenggai-Channel", "page");
        assertThat(ChannelOfRequest.of(request)).isEqualTo(Channel.PAGE);
    }

    @Test
    void isNeverThePageForAProgramWithCredentials() {
        var request = new MockHttpServletRequest("POST", "/api/evidence");
        request.addHeader("X-Zhenggai-Channel", "page");
        request.addHeader("Authorization", "Basic c2Zq");
        assertThat(ChannelOfRequest.of(request)).isEqualTo(Channel.API);
    }
}
