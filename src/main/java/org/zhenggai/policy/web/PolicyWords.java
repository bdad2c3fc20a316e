package org.zhenggai.policy.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhenggai.platform.text.Languages;
import org.zhenggai.platform.text.Texts;
import org.zhenggai.policy.PolicyCell;
import org.zhenggai.policy.PolicyTable;

/** Puts what a table says into words that its readers use; what nobody has named is shown as it stands in the file. */
@Component
class PolicyWords {

    /** Thresholds of a ladder are days from the deadline on, whole numbers elsewhere. */
    private static final String LADDER = "escalation-policy";

    private static final String ANY = "page.policies.any";

    private final Texts texts;

    PolicyWords(Texts texts) {
        this.texts = texts;
    }

    /** In Chinese as the file has it, whose labels are Chinese. */
    String heading(PolicyTable.Column column) {
        return texts.locale().getLanguage().equals(Languages.CHINESE.getLanguage())
                ? column.shown()
                : texts.orElse("page.policies.column." + column.name(), column.shown());
    }

    String hitPolicy(String hitPolicy) {
        return texts.orElse("page.policies.hit." + hitPolicy, hitPolicy);
    }

    String input(String key, PolicyTable.Column column, String text) {
        return text.isBlank() ? texts.of(ANY) : output(key, column, text);
    }

    String output(String key, PolicyTable.Column column, String text) {
        if (text.isBlank()) {
            return "";
        }
        if (column.type().equals("boolean")) {
            return word(text);
        }
        return PolicyCell.read(text, column.type())
                .map(cell -> cell(key, column, cell))
                .orElse(text);
    }

    private String cell(String key, PolicyTable.Column column, PolicyCell cell) {
        List<String> said = Stream.concat(
                        cell.words().stream().map(this::word),
                        cell.ranges().stream().map(range -> range(key, column, range)))
                .toList();
        return said.isEmpty() ? texts.of(ANY) : said.stream().collect(Collectors.joining(texts.of("list.separator")));
    }

    private String word(String word) {
        return Stream.of(
                        texts.orElse("page.policies.word." + word, ""),
                        texts.orElse("organisation.role." + word, ""),
                        texts.orElse("alert.level." + word, ""),
                        texts.orElse("step." + word, ""))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(word);
    }

    private String range(String key, PolicyTable.Column column, PolicyCell.Range range) {
        if (range.from() == null) {
            return texts.of("page.policies.atMost", range.to().toString());
        }
        if (range.from().equals(range.to())) {
            return range.from().toString();
        }
        if (range.to() != null) {
            return texts.of(
                    "page.policies.between", range.from().toString(), range.to().toString());
        }
        return key.equals(LADDER) && column.name().equals("days")
                ? rung(range.from())
                : texts.of("page.policies.atLeast", range.from().toString());
    }

    private String rung(int days) {
        if (days == 0) {
            return texts.of("page.policies.rung.due");
        }
        return days < 0 ? texts.of("page.policies.rung.before", -days) : texts.of("page.policies.rung.over", days);
    }
}
