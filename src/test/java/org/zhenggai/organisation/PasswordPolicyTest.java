package org.zhenggai.organisation;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhenggai.platform.Refused;

class PasswordPolicyTest {

    @ParameterizedTest
    @CsvSource({
        "short-one, account.password.short",
        ", account.password.short",
        "SFJ.handler, account.password.username",
        "current-secret, account.password.same",
    })
    void refusesAWeakPassword(String replacement, String key) {
        assertThatThrownBy(() -> PasswordPolicy.check("sfj.handler", "current-secret", replacement))
                .isInstanceOf(Refused.class)
                .hasMessage(key);
    }

    @Test
    void refusesWhatBcryptWouldNotReadToTheEnd() {
        assertThatThrownBy(() -> PasswordPolicy.check("sfj.handler", "current-secret", "督".repeat(25)))
                .hasMessage("account.password.long");
    }

    @Test
    void acceptsTenCharactersOfAnyScript() {
        assertThatCode(() -> PasswordPolicy.check("sfj.handler", "current-secret", "督查整改落实到位了吗"))
                .doesNotThrowAnyException();
    }
}
