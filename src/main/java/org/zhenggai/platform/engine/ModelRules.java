package org.zhenggai.platform.engine;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;

/** What must hold of an administrator's model before the engine sees it: a way of carrying out measures, and no more. */
@Component
class ModelRules {

    private static final Pattern ID = Pattern.compile("measures-[a-z0-9]+(-[a-z0-9]+)*");
    /** So that the name of the business event made from it, {@code …_APPROVE}, fits into its column. */
    private static final int LONGEST_TASK_ID = 32;

    private static final int LONGEST_ID = 64;

    private static final Pattern TASK = Pattern.compile("Task_([A-Z][a-z0-9]+)+");
    private static final Pattern DUTY = Pattern.compile("\\$\\{duty\\.\\w+\\([^{}]*\\)}");
    private static final Pattern WORK = Pattern.compile("\\$\\{work\\.(measures|entries)\\(execution\\)}");
    private static final Pattern TTL = Pattern.compile("P\\d{1,6}D|\\d{1,6}");

    private final ShippedFiles shipped;
    private final ModelLanguage language;
    private final ModelForms forms;

    ModelRules(ShippedFiles shipped, ModelLanguage language, ModelForms forms) {
        this.shipped = shipped;
        this.language = language;
        this.forms = forms;
    }

    /** {@code id} is the name of the file without its ending. */
    void check(String id, byte[] file) {
        ModelXml model = ModelXml.read(file);
        language.check(model);
        process(id, model);
        model.named("userTask").forEach(this::userTask);
        String tables =
                shipped.decisions().keySet().stream().map(ShippedFiles::key).collect(Collectors.joining("|"));
        model.named("businessRuleTask").forEach(task -> needs(task, "decisionRef", tables));
        model.named("multiInstanceLoopCharacteristics").forEach(loop -> needs(loop, "collection", WORK.pattern()));
        ModelFlow.check(model);
    }

    private void process(String id, ModelXml model) {
        List<Element> processes = model.named("process").toList();
        ModelMistake.unless(processes.size() == 1, "file", "exactly one process is needed, found " + processes.size());
        Element process = processes.get(0);
        String place = ModelXml.place(process);
        ModelMistake.unless(
                process.getAttribute("isExecutable").equals("true"), place, "the process is not executable");
        ModelMistake.unless(process.getAttribute("id").equals(id), place, "the id must be the name of the file, " + id);
        ModelMistake.unless(
                ID.matcher(id).matches() && id.length() <= LONGEST_ID,
                place,
                "the id must begin with measures- and go on in small letters, digits and hyphens");
        ModelMistake.unless(!shipped.processes().contains(id), place, "the platform brings a model of this id");
        ModelMistake.unless(
                TTL.matcher(process.getAttributeNS(ModelLanguage.CAMUNDA, "historyTimeToLive"))
                        .matches(),
                place,
                "camunda:historyTimeToLive is missing; it says how long history is kept, for instance P3650D");
        starts(process, model);
    }

    private static void starts(Element process, ModelXml model) {
        List<Element> starts = model.named("startEvent")
                .filter(start -> start.getParentNode().equals(process))
                .toList();
        ModelMistake.unless(starts.size() == 1, ModelXml.place(process), "exactly one start event is needed");
    }

    private void userTask(Element task) {
        String place = ModelXml.place(task);
        String id = task.getAttribute("id");
        ModelMistake.unless(
                TASK.matcher(id).matches() && id.length() <= LONGEST_TASK_ID,
                place,
                "the id must look like Task_CollectOpinions and have at most " + LONGEST_TASK_ID + " letters");
        forms.check(task);
        needs(task, "candidateGroups", DUTY.pattern());
    }

    private static void needs(Element task, String attribute, String pattern) {
        String value = task.getAttributeNS(ModelLanguage.CAMUNDA, attribute);
        ModelMistake.unless(
                value.matches(pattern),
                ModelXml.place(task),
                value.isEmpty()
                        ? "camunda:" + attribute + " is missing"
                        : "camunda:" + attribute + " cannot be " + value);
    }
}
