package org.zhenggai.rectification.step;

import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.zhenggai.rectification.StepForm;

/** A form field as an argument of a message: rendered in the reader's language. */
final class FieldName extends DefaultMessageSourceResolvable {

    private static final long serialVersionUID = 1L;

    FieldName(StepForm.Field field) {
        super("field." + field.variable());
    }
}
