package org.zhenggai.platform.engine.model;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;

/** Each step of an administrator's model shows a form of the platform that asks for what the step takes. */
@Component
class ModelForms {

    private static final Pattern KEY = Pattern.compile("embedded:deployment:(forms/[\\w-]+\\.html)");
    private static final Pattern FIELD = Pattern.compile("data-field=\"(\\w+)\"");

    private final ShippedFiles shipped;
    private final StepFields steps;

    ModelForms(ShippedFiles shipped, StepFields steps) {
        this.shipped = shipped;
        this.steps = steps;
    }

    void check(Element task) {
        Map<String, Resource> forms = shipped.forms();
        String place = ModelXml.place(task);
        String key = task.getAttributeNS(ModelLanguage.CAMUNDA, "formKey");
        Matcher form = KEY.matcher(key);
        ModelMistake.unless(
                form.matches() && forms.containsKey(form.group(1)),
                place,
                "no such form: " + (key.isEmpty() ? "camunda:formKey is missing" : key) + "; there are "
                        + forms.keySet());
        String step = task.getAttribute("id");
        ModelMistake.unless(
                !steps.reserved(step), place, "this id has a meaning of its own in the platform; choose another");
        Set<String> fields = fields(forms.get(form.group(1)));
        ModelMistake.unless(
                fields.containsAll(steps.required(step)) && steps.accepted(step).containsAll(fields),
                place,
                "the first word after Task_ decides what a step asks for: this one needs "
                        + steps.required(step).stream().sorted().toList() + ", but " + form.group(1) + " asks for "
                        + fields.stream().sorted().toList());
    }

    private static Set<String> fields(Resource form) {
        try {
            return FIELD.matcher(form.getContentAsString(StandardCharsets.UTF_8))
                    .results()
                    .map(field -> field.group(1))
                    .collect(Collectors.toSet());
        } catch (IOException unreadable) {
            throw new ModelMistake(String.valueOf(form.getFilename()), "cannot be read: " + unreadable.getMessage());
        }
    }
}
