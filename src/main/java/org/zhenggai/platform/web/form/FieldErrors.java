package org.zhenggai.platform.web.form;

import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.zhenggai.platform.Refused;
import org.zhenggai.platform.text.Texts;

/** Refuses a form with what is wrong in it, field by field, in one sentence that can stand above the form. */
@Component
public class FieldErrors {

    private final Texts texts;

    FieldErrors(Texts texts) {
        this.texts = texts;
    }

    /** @param prefix of the keys that name the fields: {@code page.item.field.} */
    public void refuse(BindingResult result, String prefix) {
        if (result.hasErrors()) {
            throw Refused.invalid(
                    "form.fields",
                    result.getFieldErrors().stream()
                            .map(error -> told(prefix, error))
                            .sorted()
                            .collect(Collectors.joining(texts.of("list.separator"))));
        }
    }

    private String told(String prefix, FieldError error) {
        String name = texts.orElse(prefix + error.getField(), error.getField());
        String wrong = error.isBindingFailure() ? texts.of("form.fields.unreadable") : error.getDefaultMessage();
        return texts.of("form.fields.one", name, wrong);
    }
}
