package org.zhenggai;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.validation.Configuration;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.validation.metadata.ConstraintDescriptor;
import jakarta.validation.metadata.PropertyDescriptor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.validation.MessageInterpolatorFactory;
import org.zhenggai.platform.text.Languages;
import org.zhenggai.platform.text.ShippedTexts;

/** Whatever is wrong with a field is said in words of ours, whichever record it is a field of. */
class ConstraintMessagesTest {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private final Configuration<?> configuration =
            Validation.byDefaultProvider().configure();
    private final MessageInterpolator raw = configuration.getDefaultMessageInterpolator();
    private final MessageInterpolator ours = new MessageInterpolatorFactory(ShippedTexts.source()).getObject();
    private final Validator validator = configuration.buildValidatorFactory().getValidator();

    private record Asked(String field, ConstraintDescriptor<?> constraint, Class<?> of) {}

    @Test
    void speakOurWordsInBothLanguages() {
        List<Asked> all = constraints();
        assertThat(all).extracting(Asked::field).contains("ItemOrder.title", "NoticeOrder.text", "UnitSeed.code");
        Set<String> wrong = new TreeSet<>();
        for (Asked asked : all) {
            for (Locale locale : Languages.ALL) {
                String said = ours.interpolate(asked.constraint().getMessageTemplate(), context(asked), locale);
                String bare = raw.interpolate(asked.constraint().getMessageTemplate(), context(asked), locale);
                boolean chinese = locale.equals(Languages.CHINESE);
                if (said.equals(bare) || said.contains("{") || HAN.matcher(said).find() != chinese) {
                    wrong.add(asked.field() + ": " + said);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void countSignsAndHearWhatIsInvisibleEverywhere() {
        assertThat(constraints())
                .noneMatch(asked -> asked.constraint().getAnnotation() instanceof NotBlank)
                .noneMatch(asked -> asked.constraint().getAnnotation() instanceof Size && asked.of() == String.class);
    }

    private List<Asked> constraints() {
        List<Asked> all = new ArrayList<>();
        for (JavaClass type : new ClassFileImporter().importPath("target/classes/org/zhenggai")) {
            if (type.isRecord()) {
                for (PropertyDescriptor property :
                        validator.getConstraintsForClass(type.reflect()).getConstrainedProperties()) {
                    String field = type.getSimpleName() + "." + property.getPropertyName();
                    Stream.concat(
                                    property.getConstraintDescriptors().stream(),
                                    property.getConstrainedContainerElementTypes().stream()
                                            .flatMap(element -> element.getConstraintDescriptors().stream()))
                            .forEach(constraint -> all.add(new Asked(field, constraint, property.getElementClass())));
                }
            }
        }
        return all;
    }

    private static MessageInterpolator.Context context(Asked asked) {
        return new MessageInterpolator.Context() {
            @Override
            public ConstraintDescriptor<?> getConstraintDescriptor() {
                return asked.constraint();
            }

            @Override
            public Object getValidatedValue() {
                return null;
            }

            @Override
            public <T> T unwrap(Class<T> type) {
                throw new IllegalArgumentException(type.getName());
            }
        };
    }
}
