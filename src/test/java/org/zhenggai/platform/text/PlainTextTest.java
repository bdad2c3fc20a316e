package org.zhenggai.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\t\r\n",
                "\u3000",
                "\u00A0",
                "\u202F",
                "\u2007",
                "\u200B",
                "\u200D",
                "\u200E",
                "\u2060",
                "\u2063",
                "\uFEFF",
                "\u3164",
                "\u115F",
                "\uFFA0",
                "\u034F",
                "\u00AD",
                "\u180E",
                "\u2028",
                "\uFE0F",
                "\uDB40\uDD00",
                "\uDB40\uDC41",
                "\uD834\uDD73",
                "\u2800",
                "\u0000",
                "\u0085",
                "\uD800",
                "\u200B \u3164\u00A0\n\u2800"
            })
    void hearsNothingWhereNothingIsToBeRead(String text) {
        assertThat(PlainText.says(text)).isFalse();
        assertThat(PlainText.said(text)).isNull();
        assertThat(OneLine.of(text, 9)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"一", ".", "-", "𠮷", "\u200B改\u200B", "葛\uDB40\uDD00", "\u0301", "０", "\uD883\uDF50"})
    void hearsASingleSign(String text) {
        assertThat(PlainText.says(text)).isTrue();
        assertThat(OneLine.of(text, 9)).isPresent();
    }

    @Test
    void keepsWhatWasWrittenWithoutTheSpaceAroundIt() {
        assertThat(PlainText.said("\uFEFF\u00A0 一\r\n二\u000B三\r四\u2028五\u3000\n"))
                .isEqualTo("一\n二\n三\n四\n五");
        assertThat(PlainText.said("葛\uDB40\uDD00")).as("a variant of a sign").isEqualTo("葛\uDB40\uDD00");
        assertThat(PlainText.said(null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a\u0000", "\u0007", "\u001B[31m", "\u007F", "\u009B", "\uD800", "\uDC00x", "元\u202E01", "\u2066"
            })
    void storesNothingThatCommandsOrBreaks(String text) {
        assertThat(PlainText.isStorable(text)).isFalse();
        assertThat(OneLine.of("名" + text, 9)).isEmpty();
    }

    @Test
    void storesWhateverPeopleWrite() {
        assertThat(PlainText.isStorable(
                        "行\t列\r\n𠮷、👨\u200D👩\u200D👧、葛\uDB40\uDD00、\u200Fשלום\u200E、\u000B\u2028\u0085"))
                .isTrue();
    }

    @Test
    void countsSignsAndCutsNoneInHalf() {
        assertThat(PlainText.length("𠮷林")).isEqualTo(2);
        assertThat(PlainText.beginning("𠮷林", 3)).isEqualTo("𠮷林");
        assertThat(PlainText.beginning("林𠮷林", 2)).isEqualTo("林");
        assertThat(PlainText.beginning("林𠮷林", 3)).isEqualTo("林𠮷");
    }

    @Test
    void takesANameOfOneLineAsLongAsAllowed() {
        assertThat(OneLine.of("\u00A0司法局 ", 3)).contains("司法局");
        assertThat(OneLine.of("𠮷".repeat(100), 100)).isPresent();
        assertThat(OneLine.of("𠮷".repeat(101), 100)).isEmpty();
        assertThat(OneLine.of("司法\n局", 9)).isEmpty();
        assertThat(OneLine.of("司法\t局", 9)).isEmpty();
        assertThat(OneLine.of("司法\u2028局", 9)).isEmpty();
    }

    @Test
    void aShortenedTextEndsWithAWholeSignAndSaysThatItGoesOn() {
        assertThat(PlainText.shortened("𠮷𠮷𠮷", 3)).isEqualTo("𠮷𠮷𠮷");
        assertThat(PlainText.shortened("𠮷𠮷𠮷", 2)).isEqualTo("𠮷𠮷…");
    }
}
