package org.zhenggai.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTest {

    @ParameterizedTest
    @CsvSource({
        "5G,5g",
        "５Ｇ,5g",
        "ＡＰＰ,app",
        "ａｂｃ,abc",
        "Café,cafe",
        "LÜ,lu",
        "①,1",
        "㎞,km",
        "ﾊﾝｸﾞﾙ,ハンク\u3099ル",
        "한글,한글",
        "İ,i",
        "葛\uDB40\uDD00,葛",
        "司\u200B法,司法",
        "𠮷林,𠮷林",
        "（试行）,(试行)"
    })
    void tellsNeitherCaseNorWidthNorWhatIsInvisibleApart(String text, String folded) {
        assertThat(Folded.of(text)).isEqualTo(java.text.Normalizer.normalize(folded, java.text.Normalizer.Form.NFC));
        assertThat(Folded.of(Folded.of(text))).isEqualTo(Folded.of(text));
    }

    @Test
    void partsWordsAtSpacesOfAnyWidth() {
        assertThat(Folded.words("　 热线\u00A0App\t热线\u3000台账\n")).containsExactly("热线", "app", "台账");
        assertThat(Folded.words("\u0301")).isEmpty();
    }

    @Test
    void putsEachTextOnLinesOfItsOwnOnce() {
        assertThat(Folded.lines(List.of("司法局", "SFJ", "sfj", "一\n二"))).isEqualTo("\n司法局\nsfj\n一\n二\n");
    }
}
