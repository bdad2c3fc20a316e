package org.zhenggai.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class BigramsTest {

    @Test
    void cutsTextsIntoPairsAndEndsEachWordWithItsLastSign() {
        assertThat(Bigrams.of("学法 计划")).containsExactly("学法", "法", "计划", "划");
        assertThat(Bigrams.of("a1", null, "")).containsExactly("a1", "1");
        assertThat(Bigrams.of("𠮷林")).containsExactly("𠮷林", "林");
        assertThat(Bigrams.of("学　法")).as("a space of Chinese texts").containsExactly("学", "法");
    }

    @Test
    void asksForNoMorePairsThanHelp() {
        assertThat(Bigrams.asked("一二三四五六七八九十甲乙丙丁戊")).hasSize(8).contains("一二", "丁戊");
        assertThat(Bigrams.asked("法")).isEmpty();
        assertThat(Bigrams.firstSign(" 𠮷 x")).isEqualTo("𠮷");
    }

    /** Nothing that contains the sought text is lost by asking for its grams. */
    @Property
    void everyTextThatContainsTheSoughtOneHasWhatIsAskedFor(
            @ForAll @CharRange(from = '一', to = '三') @CharRange(from = ' ', to = ' ') @StringLength(max = 6)
                    String before,
            @ForAll @CharRange(from = '一', to = '三') @CharRange(from = ' ', to = ' ') @StringLength(min = 1, max = 6)
                    String sought,
            @ForAll @CharRange(from = '一', to = '三') @CharRange(from = ' ', to = ' ') @StringLength(max = 6)
                    String after) {
        var grams = Bigrams.of(before + sought + after);
        assertThat(grams).containsAll(Bigrams.asked(sought));
        String sign = Bigrams.firstSign(sought);
        assertThat(sign.isEmpty() || grams.stream().anyMatch(gram -> gram.startsWith(sign)))
                .isTrue();
    }
}
