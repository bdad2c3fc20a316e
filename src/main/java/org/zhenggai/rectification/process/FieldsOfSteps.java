package org.zhenggai.rectification.process;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhenggai.platform.engine.model.StepFields;
import org.zhenggai.rectification.StepForm;
import org.zhenggai.rectification.Steps;

/** The fields of the steps as the door will check them. */
@Component
public class FieldsOfSteps implements StepFields {

    @Override
    public Set<String> accepted(String step) {
        return names(StepForm.of(step).fields());
    }

    @Override
    public Set<String> required(String step) {
        return names(StepForm.of(step).required());
    }

    @Override
    public boolean reserved(String step) {
        return Steps.isReserved(step);
    }

    private static Set<String> names(Set<StepForm.Field> fields) {
        return fields.stream().map(StepForm.Field::variable).collect(Collectors.toSet());
    }
}
