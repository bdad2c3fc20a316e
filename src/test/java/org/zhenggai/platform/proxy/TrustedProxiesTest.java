package org.zhenggai.platform.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhenggai.platform.start.StartRefused;

class TrustedProxiesTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " , "})
    void nobodyIsTrustedUnlessNamed(String setting) {
        assertThat(TrustedProxies.named(setting).isEmpty()).isTrue();
        assertThat(TrustedProxies.named(setting).include("127.0.0.1")).isFalse();
    }

    @Test
    void addressesAndNetworksOfBothKindsAreNamed() {
        TrustedProxies proxies = TrustedProxies.named("127.0.0.1, ::1,10.20.0.0/16 , fd00:1::/32");
        assertThat(proxies.include("127.0.0.1")).isTrue();
        assertThat(proxies.include("0:0:0:0:0:0:0:1")).isTrue();
        assertThat(proxies.include("10.20.255.1")).isTrue();
        assertThat(proxies.include("fd00:1:2::3%2")).isTrue();
        assertThat(proxies.include("127.0.0.2")).isFalse();
        assertThat(proxies.include("10.21.0.1")).isFalse();
        assertThat(proxies.include("fd00:2::1")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nginx",
                "proxy.example.gov.cn",
                "10.0.0.0/33",
                "10.0.0.0/0",
                "::/0",
                "::1/129",
                "10.0.0.0/",
                "10.0.0.0/-1",
                "10.0.0.256",
                "10.0.0",
                "127.0.0.1;10.0.0.1",
                "*",
                "127.0.0.1, fe80::zz",
            })
    void aMistakeRefusesTheStartAndIsNamed(String setting) {
        assertThatThrownBy(() -> TrustedProxies.named(setting))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("ZHENGGAI_TRUSTED_PROXIES")
                .hasMessageContaining(setting.replaceFirst(".*, ", ""));
    }
}
