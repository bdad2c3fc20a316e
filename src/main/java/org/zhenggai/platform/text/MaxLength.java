package org.zhenggai.platform.text;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.RECORD_COMPONENT;
import static java.lang.annotation.ElementType.TYPE_USE;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A text of at most so many signs; {@code Size} would count a rare sign twice. */
@Constraint(validatedBy = MaxLength.Counted.class)
@Target({FIELD, METHOD, PARAMETER, RECORD_COMPONENT, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface MaxLength {

    int value();

    String message() default "{text.upTo}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Null is as short as can be. */
    final class Counted implements ConstraintValidator<MaxLength, String> {

        private int most;

        @Override
        public void initialize(MaxLength bound) {
            most = bound.value();
        }

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            return text == null || PlainText.length(PlainText.lines(text)) <= most;
        }
    }
}
