package org.zhenggai.docs;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.zhenggai.rectification.Step;

/** Who does a step, by when, and how often: read from its expressions, said in the words of the office. */
final class StepWords {

    private static final Pattern DUTY = Pattern.compile("\\$\\{duty\\.(\\w+)\\(.*\\)}");
    private static final Map<String, String> WORK =
            Map.of("measures", "措施", "milestones", "节点", "entries", "清单项", "nextPeriod", "期次");
    private static final Pattern COLLECTION = Pattern.compile("\\$\\{work\\.(\\w+)\\(execution\\)}");

    private final Words words;
    private final Terms terms;

    StepWords(Words words, Terms terms) {
        this.words = words;
        this.terms = terms;
    }

    String who(UserTask task) {
        Matcher duty = DUTY.matcher(task.getCamundaCandidateGroups());
        if (!duty.matches()) {
            throw new IllegalStateException(task.getId() + " is owed by " + task.getCamundaCandidateGroups());
        }
        String subject = work(task).orElse("该项工作");
        return switch (duty.group(1)) {
            case "unit" -> "责任单位" + words.code("HANDLER");
            case "leader" -> words.code("RESPONSIBLE_LEADER");
            case "office" -> "督办办（" + words.code("OFFICER") + "）";
            case "workUnit" -> subject + "责任单位" + words.code("HANDLER");
            case "workLeader" -> subject + "责任单位的" + words.code("RESPONSIBLE_LEADER");
            case "signatory" -> "按决策表 " + table(task) + " 确定";
            default -> throw new IllegalStateException(task.getId() + ": who is duty." + duty.group(1) + "?");
        };
    }

    private static String table(UserTask task) {
        return task.getModelInstance().getModelElementsByType(BusinessRuleTask.class).stream()
                .map(rule -> Markdown.link("`" + rule.getCamundaDecisionRef() + "`", rule.getCamundaDecisionRef()))
                .findFirst()
                .orElseThrow();
    }

    /** Work has dates of its own; every other step has the term of the policy. */
    String due(UserTask task) {
        boolean ownDate = work(task).isPresent()
                && !Step.of(task.getId()).form().decides()
                && !task.getId().equals(Step.INSPECT_SITE);
        String term = terms.of(task.getId());
        return ownDate ? work(task).orElseThrow() + "自定时限（未写明的 " + term + "）" : term;
    }

    /** The loop of the step or the nearest around it, in words. */
    String repeated(UserTask task) {
        String often = "";
        for (ModelElementInstance scope = task; scope != null && often.isEmpty(); scope = scope.getParentElement()) {
            often = often(scope);
        }
        return often;
    }

    /** The loop of this very element, in words; empty without one. */
    String often(ModelElementInstance element) {
        return element.getChildElementsByType(MultiInstanceLoopCharacteristics.class).stream()
                .map(loop -> (collection(loop.getCamundaCollection())
                                        .filter("措施"::equals)
                                        .isPresent()
                                ? "每项"
                                : "每个")
                        + collection(loop.getCamundaCollection()).orElse("项目") + "各办一次，"
                        + (loop.isSequential() ? "依次进行" : "同时进行"))
                .findFirst()
                .orElse("");
    }

    /** What the step is about: the nearest loop around it, or its own input. */
    private static Optional<String> work(UserTask task) {
        for (ModelElementInstance scope = task; scope != null; scope = scope.getParentElement()) {
            for (var loop : scope.getChildElementsByType(MultiInstanceLoopCharacteristics.class)) {
                return collection(loop.getCamundaCollection());
            }
        }
        return task.getExtensionElements() == null
                ? Optional.empty()
                : task.getModelInstance().getModelElementsByType(CamundaInputParameter.class).stream()
                        .filter(input -> input.getParentElement()
                                .getParentElement()
                                .getParentElement()
                                .equals(task))
                        .findFirst()
                        .flatMap(input -> collection(input.getTextContent().strip()));
    }

    private static Optional<String> collection(String expression) {
        Matcher collection = COLLECTION.matcher(String.valueOf(expression));
        return collection.matches() ? Optional.ofNullable(WORK.get(collection.group(1))) : Optional.empty();
    }
}
