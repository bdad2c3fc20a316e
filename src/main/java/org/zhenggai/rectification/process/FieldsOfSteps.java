package org.zhenggai.rectification.process;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhenggai.platform.engine.model.StepFields;
import org.zhenggai.rectification.Step;
import org.zhenggai.rectification.StepForm;

/** The fields of the steps as the door will check them. */
@Component
public class FieldsOfSteps implements StepFields {

    @Override
    public Set<String> accepted(String step) {
        return names(Step.of(step).form().fields());
    }

    @Override
    public Set<String> required(String step) {
        return names(Step.of(step).form().required());
    }

    @Override
    public boolean reserved(String step) {
        return Step.of(step).reserved();
    }

    private static Set<String> names(Set<StepForm.Field> fields) {
        return fields.stream().map(StepForm.Field::variable).collect(Collectors.toSet());
    }
}
