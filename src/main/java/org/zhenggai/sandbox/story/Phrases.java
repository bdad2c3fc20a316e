package org.zhenggai.sandbox.story;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import org.zhenggai.rectification.Assignment;
import org.zhenggai.sandbox.Matter;

/**
 * {@code seeds/story/phrases.yaml}: what people write where the script says nothing, by step, under {@code others} for
 * the rest. <code>{item}</code>, <code>{work}</code>, <code>{proof}</code> and <code>{percent}</code> stand for what the
 * step is about.
 */
record Phrases(
        @NotEmpty List<String> plans,
        @NotNull Map<String, List<String>> outcomes,
        @NotNull Map<String, List<String>> approvals) {

    private static final String OTHERS = "others";

    String plan(Assignment duty, Matter matter) {
        return filled(Chance.pick(plans, "plan", duty.item(), duty.createdAt()), matter, matter.percent());
    }

    String outcome(Assignment duty, Matter matter, int percent) {
        return filled(pick(outcomes, duty), matter, percent);
    }

    String approval(Assignment duty, Matter matter) {
        return filled(pick(approvals, duty), matter, matter.percent());
    }

    private static String pick(Map<String, List<String>> from, Assignment duty) {
        List<String> some = from.getOrDefault(duty.step(), from.get(OTHERS));
        return Chance.pick(some, "phrase", duty.item(), duty.step(), String.valueOf(duty.workNo()), duty.createdAt());
    }

    private static String filled(String phrase, Matter matter, int percent) {
        return phrase.replace("{item}", matter.title())
                .replace("{work}", matter.subject())
                .replace("{proof}", String.join("、", matter.papers()))
                .replace("{percent}", String.valueOf(percent));
    }
}
