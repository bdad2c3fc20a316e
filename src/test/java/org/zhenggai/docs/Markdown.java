package org.zhenggai.docs;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** The few forms that the page needs. */
final class Markdown {

    private Markdown() {}

    static String table(List<String> head, Collection<List<String>> rows) {
        return "\n" + row(head) + row(head.stream().map(cell -> "---").toList())
                + rows.stream().map(Markdown::row).collect(Collectors.joining());
    }

    private static String row(List<String> cells) {
        return cells.stream()
                        .map(cell -> cell.replace("|", "\\|").replaceAll("\\s*\\R\\s*", " "))
                        .collect(Collectors.joining(" | ", "| ", " |"))
                + "\n";
    }

    /** A heading with an anchor that no renderer derives in its own way. */
    static String heading(String level, String title, String id) {
        return "\n" + level + " <a id=\"" + id + "\"></a>" + title + "（`" + id + "`）\n";
    }

    static String link(String title, String id) {
        return "[" + title + "](#" + id + ")";
    }
}
