package org.zhenggai.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One statement of a shell, over several lines where quotes, braces or a backslash hold them together.
 *
 * @param code    without its comments
 * @param comment what is said behind it
 */
record Statement(String code, String comment) {

    static final String ASSIGNMENT = "=";

    private static final Pattern QUOTED = Pattern.compile("'[^']*'|\"(?:\\\\.|[^\"\\\\])*\"");
    private static final Pattern ASSIGNED = Pattern.compile("\\w+=");
    private static final Pattern STATUS = Pattern.compile("\\b[1-5]\\d\\d\\b");

    static List<Statement> of(String text) {
        List<Statement> statements = new ArrayList<>();
        Scanner scanner = new Scanner();
        text.lines().forEach(line -> {
            scanner.read(line);
            if (scanner.isAtEnd()) {
                statements.add(new Statement(scanner.code.toString().strip(), scanner.comment.toString()));
                scanner.clear();
            }
        });
        if (!scanner.code.isEmpty()) {
            throw new IllegalArgumentException("No end: " + scanner.code);
        }
        return statements.stream()
                .filter(statement -> !statement.code.isEmpty())
                .toList();
    }

    /** What it runs; an assignment that stands alone runs nothing of its own. */
    String program() {
        for (String word : QUOTED.matcher(code).replaceAll("").split("[\\s\\\\]+")) {
            if (!ASSIGNED.matcher(word).lookingAt()) {
                return word;
            }
            if (word.contains("$(")) {
                return word.substring(word.indexOf("$(") + 2);
            }
        }
        return ASSIGNMENT;
    }

    /** The status that the comment promises first; null where it promises none. */
    Integer status() {
        Matcher status = STATUS.matcher(comment);
        return status.find() ? Integer.valueOf(status.group()) : null;
    }

    private static final class Scanner {

        private final StringBuilder code = new StringBuilder();
        private final StringBuilder comment = new StringBuilder();
        private char quote;
        private int depth;
        private boolean continued;

        void read(String line) {
            continued = false;
            for (int at = 0; at < line.length(); at++) {
                char sign = line.charAt(at);
                if (quote == 0 && sign == '#' && (at == 0 || line.charAt(at - 1) == ' ')) {
                    comment.append(line, at, line.length());
                    break;
                }
                code.append(sign);
                if (sign == '\\' && quote != '\'') {
                    continued = at + 1 == line.length();
                    at++;
                    code.append(continued ? "" : line.charAt(at));
                } else if (quote != 0) {
                    quote = sign == quote ? 0 : quote;
                } else if (sign == '"' || sign == '\'') {
                    quote = sign;
                } else if (sign == '{') {
                    depth++;
                } else if (sign == '}') {
                    depth--;
                }
            }
            code.append('\n');
        }

        boolean isAtEnd() {
            return quote == 0 && depth == 0 && !continued;
        }

        void clear() {
            code.setLength(0);
            comment.setLength(0);
        }
    }
}
