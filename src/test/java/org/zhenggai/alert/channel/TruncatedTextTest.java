package org.zhenggai.alert.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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
            assertThat(text.replace("\n", "\\n").getBytes(StandardCharsets.UTF_8).length)
                    .isBetween(bytes - 4, bytes);
            assertThat(text).startsWith("黄牌\n𠮷").endsWith("𠮷…\n" + LINK);
        }
    }

    @Test
    void countsWhatJsonMakesOfIt() throws JsonProcessingException {
        String text = TruncatedText.to(2048, message("\"\\".repeat(1000)));
        assertThat(json(text)).hasSizeBetween(2040, 2050);
        assertThat(text).endsWith("…\n" + LINK);
    }

    @ParameterizedTest
    @MethodSource("org.zhenggai.alert.channel.RobotVendor#vendors")
    void isNoLongerThanTheVendorTakes(RobotDialect vendor) throws JsonProcessingException {
        String text = TruncatedText.to(vendor.longest(), message("\"王𬭎\"".repeat(4000)));
        Map<String, Object> body = vendor.body(text, "SEC0123", Instant.EPOCH);
        assertThat(text.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(vendor.longest());
        assertThat(json(body)).hasSizeLessThan(20_000);
        assertThat(text).endsWith("…\n" + LINK);
    }

    /** As a robot posts it: rare characters as themselves. */
    private static byte[] json(Object value) throws JsonProcessingException {
        return new ObjectMapper().writeValueAsString(value).getBytes(StandardCharsets.UTF_8);
    }

    private static Message message(String text) {
        return new Message("k", null, "黄牌", List.of(new Message.Entry(text, LINK)), "自动发出。");
    }
}
