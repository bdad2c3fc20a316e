package org.zhenggai.ledger.story;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhenggai.audit.AuditEvent.Change;
import org.zhenggai.audit.Meaning;
import org.zhenggai.ledger.TimelineEntry;
import org.zhenggai.ledger.list.Names;
import org.zhenggai.platform.text.Texts;

/** What an event changed, in words: of each field its name, the old value and the new one. */
@Component
class ToldChanges {

    private final Names names;
    private final Texts texts;

    ToldChanges(Names names, Texts texts) {
        this.names = names;
        this.texts = texts;
    }

    /**
     * Sorted by field. A digest is for whoever verifies a file, and stands with it; what was registered stands on the
     * page itself.
     */
    List<String> of(TimelineEntry event) {
        if (event.meaning() == Meaning.REGISTERED) {
            return List.of();
        }
        return event.changes().entrySet().stream()
                .filter(change -> !change.getKey().equals("sha256"))
                .filter(change -> !Objects.equals(
                        change.getValue().from(), change.getValue().to()))
                .sorted(Map.Entry.comparingByKey())
                .map(change -> told(change.getKey(), change.getValue()))
                .toList();
    }

    private String told(String field, Change change) {
        String name = name(field);
        String to = value(field, change.to());
        return change.from() == null
                ? texts.of("page.item.change.to", name, to)
                : texts.of("page.item.change.fromTo", name, value(field, change.from()), to);
    }

    /** Of dates that moved, the work or the step that they are of. */
    private String name(String field) {
        String[] words = field.split(" ");
        if (words[0].equals("work")) {
            return texts.of("page.item.field.workDue", words[1]);
        }
        if (words[0].startsWith("Task_")) {
            return texts.of("page.item.field.dutyDue", texts.orElse("step." + words[0], words[0]));
        }
        return texts.orElse("page.item.field." + field, field);
    }

    private String value(String field, Object value) {
        if (value == null || value.toString().isEmpty() || value.equals(List.of())) {
            return texts.of("page.item.change.nothing");
        }
        if (value instanceof List<?> several) {
            return several.stream()
                    .map(one -> one instanceof Map<?, ?> work ? work(work) : names.unit(one.toString()))
                    .collect(Collectors.joining(texts.of("list.separator")));
        }
        String text = value.toString();
        return switch (field) {
            case "person", "responsibleLeader" -> names.person(text);
            case "urged" ->
                Arrays.stream(text.split(", "))
                        .map(names::person)
                        .collect(Collectors.joining(texts.of("list.separator")));
            case "responsibleUnit" -> names.unit(text);
            case "level" -> texts.orElse("page.item.level." + text, text);
            case "status" -> texts.orElse("status." + text, text);
            case "kind" -> texts.orElse("page.item.kind." + text, text);
            case "grade" -> texts.orElse("page.item.grade." + text, text);
            case "report", "notice", "lookBack" -> texts.orElse("page.item." + field + "." + text, text);
            case "extension" -> texts.orElse("page.item.request." + text, text);
            case "percent", "satisfaction" -> text + "%";
            default -> text;
        };
    }

    private String work(Map<?, ?> ordered) {
        return texts.of("page.item.change.work", ordered.get("title"), names.unit(String.valueOf(ordered.get("unit"))));
    }
}
