package org.zhenggai.organisation;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.zhenggai.platform.text.PlainText;

/** What everybody knows of a person: a password that is this and little more is the first that is tried. */
final class OwnNames {

    private static final int SHORTEST_PART = 3;

    /** So much has to remain besides the names, and not digits alone: they would be a year or a number in a row. */
    private static final int LEAST_BESIDES = 6;

    private final List<String> names;

    private OwnNames(List<String> names) {
        this.names = names;
    }

    static OwnNames of(Person person) {
        String username = person.username().toLowerCase(Locale.ROOT);
        Stream<String> parts = Stream.of(username.split("[._-]")).filter(part -> part.length() >= SHORTEST_PART);
        return new OwnNames(Stream.concat(
                        Stream.of(
                                username,
                                username.replaceAll("[._-]", ""),
                                person.name().toLowerCase(Locale.ROOT)),
                        parts)
                .filter(name -> PlainText.length(name) > 1)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList());
    }

    boolean makeUp(String password) {
        String plain = password.toLowerCase(Locale.ROOT);
        String rest = plain;
        for (String name : names) {
            rest = rest.replace(name, "");
        }
        return rest.length() < plain.length() && isLittle(rest);
    }

    private static boolean isLittle(String rest) {
        return rest.codePoints().filter(Character::isLetterOrDigit).count() < LEAST_BESIDES
                || rest.codePoints().noneMatch(Character::isLetter);
    }
}
