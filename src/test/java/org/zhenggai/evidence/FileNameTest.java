package org.zhenggai.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhenggai.platform.Refused;

class FileNameTest {

    @Test
    void losesThePathThatSomeBrowsersSend() {
        assertThat(cleaned("C:\\Users\\王𬭎\\整改报告.pdf")).isEqualTo("整改报告.pdf");
        assertThat(cleaned("../../etc/passwd")).isEqualTo("passwd");
    }

    @Test
    void losesCharactersThatHideOrReorderOthers() {
        assertThat(cleaned("报告\u202Efdp.exe")).isEqualTo("报告fdp.exe");
        assertThat(cleaned("a\r\nSet-Cookie: b.pdf\u0000")).isEqualTo("aSet-Cookie: b.pdf");
    }

    @Test
    void keepsRareCharacters() {
        assertThat(cleaned("𠮷林路（1）.jpg")).isEqualTo("𠮷林路（1）.jpg");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "/", "a/", "..", ".", "\u0007"})
    void mustRemain(String given) {
        assertThatThrownBy(() -> FileName.of(given)).isInstanceOf(Refused.class).hasMessage("evidence.name.missing");
    }

    @Test
    void mustFitItsColumn() {
        assertThat(cleaned("长".repeat(255))).hasSize(255);
        assertThatThrownBy(() -> FileName.of("长".repeat(256))).hasMessage("evidence.name.long");
    }

    private static String cleaned(String given) {
        return FileName.of(given).value();
    }
}
