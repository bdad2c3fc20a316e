package org.zhenggai.platform.engine.model;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;
import org.zhenggai.platform.engine.model.ModelExpressions.Type;
import org.zhenggai.platform.text.Xml;

/** What must hold of an administrator's model before the engine sees it: a way of carrying out measures, and no more. */
@Component
class ModelRules {

    private static final Pattern ID = Pattern.compile("measures-[a-z0-9]+(-[a-z0-9]+)*");
    /** So that the name of the business event made from it, {@code …_APPROVE}, fits into its column. */
    private static final int LONGEST_TASK_ID = 32;

    private static final int LONGEST_ID = 64;

    private static final Pattern TASK = Pattern.compile("Task_([A-Z][a-z0-9]+)+");
    private static final Pattern DUTY = Pattern.compile("\\$\\{duty\\.\\w+\\([^{}]*\\)}");
    private static final String PERIOD = "${work.nextPeriod(execution)}";
    private static final Pattern TTL = Pattern.compile("P\\d{1,6}D|\\d{1,6}");

    private final ShippedFiles shipped;
    private final ModelLanguage language;
    private final ModelForms forms;
    private final ModelTables tables;
    private final StepFields steps;
    private final Set<String> beans;
    private final ModelExpressions expressions;

    ModelRules(
            ShippedFiles shipped,
            ModelLanguage language,
            ModelForms forms,
            ModelTables tables,
            StepFields steps,
            CallableBeans beans) {
        this.shipped = shipped;
        this.language = language;
        this.forms = forms;
        this.tables = tables;
        this.steps = steps;
        this.beans = beans.types().keySet();
        this.expressions = new ModelExpressions(beans);
    }

    /** {@code id} is the name of the file without its ending. */
    void check(String id, byte[] file) {
        ModelXml model = ModelXml.read(file);
        language.check(model);
        process(id, model);
        model.named("userTask").forEach(this::userTask);
        var answers = tables.answers(model);
        ModelGraph graph = ModelGraph.of(model);
        graph.nodes().forEach(ModelRules::inputs);
        ModelFlow.check(graph);
        ModelWork.check(model, graph, steps);
        ModelNames names = new ModelNames(graph, steps, beans, answers);
        graph.nodes().forEach(node -> expressions(node, graph, names));
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
    }

    private void userTask(Element task) {
        String place = ModelXml.place(task);
        String id = task.getAttribute("id");
        ModelMistake.unless(
                TASK.matcher(id).matches() && id.length() <= LONGEST_TASK_ID,
                place,
                "the id must look like Task_CollectOpinions and have at most " + LONGEST_TASK_ID + " letters");
        forms.check(task);
        String groups = groups(task);
        ModelMistake.unless(
                DUTY.matcher(groups).matches(),
                place,
                groups.isEmpty()
                        ? "camunda:candidateGroups is missing"
                        : "camunda:candidateGroups cannot be " + groups);
    }

    private static String groups(Element task) {
        return task.getAttributeNS(ModelLanguage.CAMUNDA, "candidateGroups");
    }

    /** A step outside loops may say which period it is about, and nothing else may take a parameter. */
    private static void inputs(Element node) {
        List<Element> inputs = ModelNames.inputs(node);
        ModelMistake.unless(
                inputs.isEmpty() || node.getLocalName().equals("userTask") && !inALoop(node),
                ModelXml.place(node),
                "only a user task outside of loops has an input parameter");
        inputs.forEach(input -> ModelMistake.unless(
                ModelXml.text(input).equals(PERIOD),
                ModelXml.place(node),
                "the input parameter " + input.getAttribute("name") + " must be " + PERIOD));
    }

    private static boolean inALoop(Object scope) {
        return scope instanceof Element element
                && (ModelGraph.loop(element).isPresent() || inALoop(element.getParentNode()));
    }

    private void expressions(Element node, ModelGraph graph, ModelNames names) {
        if (node.getLocalName().equals("userTask")) {
            expressions.check(ModelXml.place(node), groups(node), Type.TEXT, names.at(node));
        }
        graph.flowsFrom(node).forEach(flow -> Xml.children(flow, "conditionExpression")
                .forEach(condition -> expressions.check(
                        ModelXml.place(flow), ModelXml.text(condition), Type.BOOLEAN, names.leaving(node))));
    }
}
