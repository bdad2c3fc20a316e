package org.zhenggai.alert.channel;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What is sent: Chinese, complete, each entry one line and the address of its page. {@code to} is null for a group. Holds
 * addresses and texts, so it never shows them to a log.
 */
public record Message(String key, String to, String subject, List<Entry> entries, String closing) {

    public Message {
        subject = Line.of(subject);
        entries = List.copyOf(entries);
    }

    public record Entry(String text, String link) {

        public Entry {
            text = Line.of(text);
        }
    }

    /** With its words changed; links and closing are the platform's own. */
    Message saying(UnaryOperator<String> words) {
        return new Message(
                key,
                to,
                words.apply(subject),
                entries.stream()
                        .map(entry -> new Entry(words.apply(entry.text()), entry.link()))
                        .toList(),
                closing);
    }

    @Override
    public String toString() {
        return "Message[" + key + "]";
    }

    /** Subject left out: mail has a place of its own for it. */
    public String plain() {
        StringBuilder text = new StringBuilder();
        for (int no = 1; no <= entries.size(); no++) {
            Entry entry = entries.get(no - 1);
            text.append(entries.size() > 1 ? no + ". " : "")
                    .append(entry.text())
                    .append('\n')
                    .append(entry.link())
                    .append("\n\n");
        }
        return text.append(closing).toString();
    }
}
