package org.zhenggai.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhenggai.platform.Refused;

class PasswordPolicyTest {

    private static final Person HANDLER = new Person("sfj.handler", "王𬭎", "sfj", true, Set.of(Role.HANDLER));

    @ParameterizedTest
    @CsvSource({
        "short-one, short",
        ", short",
        "'          ', short",
        "'\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b', short",
        "'   a-secret   ', short",
        "SFJ.handler, username",
        "sfj.handler1, username",
        "sfjhandler2026, username",
        "2026-Sfj-Handler!, username",
        "handler19800101, username",
        "王𬭎王𬭎王𬭎王𬭎2026, username",
        "current-secret, same",
        "1234567890, pattern",
        "0987654321, pattern",
        "2026-11-28, pattern",
        "13912345678, pattern",
        "aaaaaaaaaa, pattern",
        "督督督督督督督督督督, pattern",
        "ababababab, pattern",
        "abcdefghij, pattern",
        "qwertyuiop, pattern",
        "asdfghjkl;, pattern",
        "1qaz2wsx3edc, pattern",
        "aaaaabbbbbccccc, pattern",
        "'    a b c d e f g h i j', pattern",
        "Password2026, common",
        "P@ssw0rd2026!, common",
        "!!!Welcome!!!, common",
        "zhenggai2026, common",
        "qwertyasdfgh, pattern",
        "iloveyou1314, common",
        "整改督办2026-1, common",
    })
    void refusesAWeakPassword(String replacement, String why) {
        assertThatThrownBy(() -> PasswordPolicy.check(HANDLER, "current-secret", replacement))
                .isInstanceOf(Refused.class)
                .hasMessage("account.password." + why);
    }

    @Test
    void refusesWhatBcryptWouldNotReadToTheEnd() {
        assertThatThrownBy(() -> PasswordPolicy.check(HANDLER, "current-secret", "督".repeat(25)))
                .hasMessage("account.password.long");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "督查整改落实到位了吗",
                "a-password-of-my-own",
                "another-known-password",
                "Start-2026-pass",
                "handler-of-blue-rivers",
                "3 cranes over the Yellow River",
            })
    void acceptsTenCharactersOfAnyScript(String password) {
        assertThatCode(() -> PasswordPolicy.check(HANDLER, "current-secret", password))
                .doesNotThrowAnyException();
    }

    @Test
    void warnsOfAnInitialPasswordThatAnybodyWouldTry() {
        assertThat(List.of("short", "1234567890", "Password2026", "          ")).allMatch(PasswordPolicy::isWeak);
        assertThat(PasswordPolicy.isWeak("Start-2026-pass")).isFalse();
    }

    @RepeatedTest(20)
    void whatIsGivenIsAtLeastAsGoodAsWhatIsAskedFor() {
        assertThatCode(() -> PasswordPolicy.check(HANDLER, "current-secret", TemporaryPassword.next()))
                .doesNotThrowAnyException();
    }
}
