package org.zhenggai.alert.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TruncatedTextTest {

    private static final String LINK = "http://localhost:8080/items/ZG-2022-0703";

    @Test
    void leavesAShortTextAlone() {
        assertThat(TruncatedText.to(2048, message("逾期"))).isEqualTo("黄牌\n逾期\n" + LINK + "\n\n自动发出。");
    }

    /** Four bytes a character, and every limit once: none falls into one. */
    @Test
    void cutsBetweenCharactersAndKeepsTheLink() {
        for (int bytes = 200; bytes < 208; bytes++) {
            String text = TruncatedText.to(bytes, message("𠮷".repeat(500)));
            assertThat(text.getBytes(StandardCharsets.UTF_8).length).isBetween(bytes - 4, bytes);
            assertThat(text).startsWith("黄牌\n𠮷").endsWith("𠮷…\n" + LINK);
        }
    }

    private static Message message(String text) {
        return new Message("k", null, "黄牌", List.of(new Message.Entry(text, LINK)), "自动发出。");
    }
}
