package org.zhenggai.alert.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhenggai.platform.start.StartRefused;

class WebAddressTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void mayBeLeftOut(String value) {
        assertThat(WebAddress.of("ZHENGGAI_WECOM_URL", value)).isNull();
        assertThatThrownBy(() -> WebAddress.needed("ZHENGGAI_BASE_URL", value))
                .hasMessageStartingWith("ZHENGGAI_BASE_URL is not an address");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=1-2", " http://10.0.0.1:8080/a "})
    void isReadAsItStands(String value) {
        assertThat(WebAddress.of("ZHENGGAI_WECOM_URL", value)).hasToString(value.strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"t0ken", "https://", "ftp://host/t0ken", "https://host/a b?t0ken", "https:///t0ken"})
    void refusesTheStartAndDoesNotRepeatWhatMayBeSecret(String value) {
        assertThatThrownBy(() -> WebAddress.of("ZHENGGAI_WECOM_URL", value))
                .isInstanceOf(StartRefused.class)
                .hasNoCause()
                .hasMessageStartingWith("ZHENGGAI_WECOM_URL is not an address")
                .hasMessageNotContaining("t0ken");
    }
}
