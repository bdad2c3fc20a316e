package org.zhenggai.duty;

import java.util.List;

/** A step's form in the reader's words; {@code choices} is empty where nothing is decided. */
public record ShownForm(List<Shown> fields, List<Choice> choices) {

    public record Shown(String name, String label, String hint, boolean required) {}

    public record Choice(String value, String label, String about, boolean negative) {}
}
