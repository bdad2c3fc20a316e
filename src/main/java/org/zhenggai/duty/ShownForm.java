package org.zhenggai.duty;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A step's form in the reader's words. */
public record ShownForm(List<Field> fields) {

    public enum Type {
        TEXT,
        NUMBER,
        CHOICE,
        UNIT,
        FILE
    }

    /**
     * @param missing what is said where a field that is required is empty
     * @param wrong   what is said where more stands in it than may, or something else
     * @param most    signs of a text, bytes of a file; null for all others
     */
    public record Field(
            String id,
            Type type,
            boolean required,
            String label,
            String hint,
            String missing,
            String wrong,
            Long most,
            List<Choice> choices) {

        public Map<String, List<Choice>> groups() {
            return choices.stream()
                    .collect(Collectors.groupingBy(Choice::group, LinkedHashMap::new, Collectors.toList()));
        }
    }

    /** {@code group} stands above several choices, {@code about} beside one; a negative one needs an opinion. */
    public record Choice(String value, String label, String about, boolean negative, String group) {}

    public boolean decides() {
        return fields.stream().anyMatch(field -> field.type() == Type.CHOICE);
    }
}
