package org.zhenggai.platform.seed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;

/** Reads what the first start loads; a mistake names its file, row and field. */
@Component
public class SeedFiles {

    private final ResourceLoader resources;
    private final Validator validator;
    private final JsonMapper yaml = JsonMapper.builder(new YAMLFactory())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .addModule(new JavaTimeModule())
            .build();

    SeedFiles(ResourceLoader resources, Validator validator) {
        this.resources = resources;
        this.validator = validator;
    }

    /** Reads {@code classpath:/seeds/<name>} into a record and checks every field. */
    public <T> T read(String name, Class<T> type) {
        Resource file = resources.getResource("classpath:/seeds/" + name);
        try (InputStream text = file.getInputStream()) {
            T content = yaml.readValue(text, type);
            check(name, content);
            return content;
        } catch (JsonMappingException mistake) {
            throw new SeedMistake(name, path(mistake), reason(mistake));
        } catch (JsonProcessingException mistake) {
            throw new SeedMistake(name, "line " + mistake.getLocation().getLineNr(), mistake.getOriginalMessage());
        } catch (IOException unreadable) {
            throw new SeedMistake(name, "-", "cannot be read: " + unreadable.getMessage());
        }
    }

    private <T> void check(String name, T content) {
        Set<ConstraintViolation<T>> violations = validator.validate(content);
        violations.stream()
                .min(Comparator.comparing(
                        violation -> violation.getPropertyPath().toString()))
                .ifPresent(first -> {
                    throw new SeedMistake(name, first.getPropertyPath().toString(), first.getMessage());
                });
    }

    private static String reason(JsonMappingException mistake) {
        if (mistake instanceof UnrecognizedPropertyException unknown) {
            return "unknown field " + unknown.getPropertyName();
        }
        return mistake.getOriginalMessage() + " (line "
                + (mistake.getLocation() == null
                        ? "?"
                        : String.valueOf(mistake.getLocation().getLineNr())) + ")";
    }

    private static String path(JsonMappingException mistake) {
        List<JsonMappingException.Reference> path = mistake.getPath();
        return path.stream()
                .map(part -> part.getFieldName() == null ? "[" + part.getIndex() + "]" : part.getFieldName())
                .collect(Collectors.joining("."))
                .replace(".[", "[");
    }
}
