package org.zhenggai.duty;

import java.util.List;
import java.util.Map;

/**
 * All that a step's form needs to be shown elsewhere than on our own page, in one language.
 *
 * @param before what this step handed in last time, where it came back for correction; else null
 * @param words  what a form says by itself, by the last part of their keys
 */
public record StepSheet(
        String language,
        String item,
        ShownFacts facts,
        List<ShownForm.Field> fields,
        Before before,
        Map<String, String> words) {

    public record Before(String text, List<ProofFile> evidence) {}
}
