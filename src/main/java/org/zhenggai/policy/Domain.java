package org.zhenggai.policy;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a column may hold; {@code type} is its type in DMN. */
public sealed interface Domain {

    String type();

    /** One of these words. {@code open}: a question may come with another one, which no cell can name. */
    record Words(Set<String> words, boolean open) implements Domain {
        @Override
        public String type() {
            return "string";
        }
    }

    /** Some of these words, with commas between them. */
    record WordList(Set<String> words) implements Domain {
        @Override
        public String type() {
            return "string";
        }
    }

    /** A whole number within these bounds; a question's is at least {@code from} and may be any larger one. */
    record Numbers(int from, int to) implements Domain {
        @Override
        public String type() {
            return "integer";
        }
    }

    /** A name that the table gives, unless it has a meaning of its own already. */
    record Name(Set<String> taken) implements Domain {
        @Override
        public String type() {
            return "string";
        }
    }

    record Flag() implements Domain {
        @Override
        public String type() {
            return "boolean";
        }
    }

    static Set<String> flags() {
        return Set.of("true", "false");
    }

    static Domain oneOf(Enum<?>... values) {
        return new Words(names(values), false);
    }

    static Set<String> names(Enum<?>... values) {
        List<String> names = Arrays.stream(values).map(Enum::name).toList();
        return new LinkedHashSet<>(names);
    }
}
