package org.zhenggai.alert.channel;

import java.util.List;

/**
 * What is sent: Chinese, complete, each entry with the address of its page. {@code to} is null for a group. Holds
 * addresses and texts, so it never shows them to a log.
 */
public record Message(String key, String to, String subject, List<Entry> entries, String closing) {

    public record Entry(String text, String link) {}

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
