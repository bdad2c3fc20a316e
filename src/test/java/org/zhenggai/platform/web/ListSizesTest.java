package org.zhenggai.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.constraints.Size;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.zhenggai.catalogue.ItemOrder;

class ListSizesTest {

    record Inner(@Size(max = 2) List<String> names) {}

    record Outer(@Size(max = 3) List<Inner> inners) {}

    @Test
    void aListIsMeasuredBeforeItsElementsAndThoseAfterwards() {
        var tooLong = new Outer(Collections.nCopies(4, null));
        var tooLongInside = new Outer(List.of(new Inner(List.of("a", "b", "c"))));
        assertThatThrownBy(() -> ListSizes.check("body", tooLong, 10)).hasMessage("error.body.list");
        assertThatThrownBy(() -> ListSizes.check("body", tooLongInside, 10)).hasMessage("error.body.list");
        assertThatCode(() -> ListSizes.check("body", new Outer(List.of(new Inner(List.of("a", "b")))), 10))
                .doesNotThrowAnyException();
    }

    @Test
    void whatIsNoRecordIsMeasuredToo() {
        assertThatThrownBy(() -> ListSizes.check("body", Map.of("a", Collections.nCopies(11, null)), 10))
                .hasMessage("error.body.list");
        assertThatThrownBy(() -> ListSizes.check("body", Map.of("a", List.of(Collections.nCopies(11, 1))), 10))
                .hasMessage("error.body.list");
    }

    @Test
    void everyListThatAControllerTakesSaysHowLongItMayBe() {
        assertThat(unbounded(ItemOrder.class)).isEmpty();
        var taken = new ArrayList<String>();
        for (Class<?> controller : controllers()) {
            for (Method method : controller.getDeclaredMethods()) {
                for (Parameter parameter : method.getParameters()) {
                    taken.addAll(unbounded(method, parameter));
                }
            }
        }
        assertThat(taken).isEmpty();
    }

    @Test
    void aListWithoutABoundIsFound() {
        record Unbounded(List<String> names, String[] more, Map<String, String> others) {}

        assertThat(unbounded(Unbounded.class)).hasSize(3);
    }

    private static List<String> unbounded(Method method, Parameter parameter) {
        if (parameter.isAnnotationPresent(RequestBody.class) || parameter.isAnnotationPresent(ModelAttribute.class)) {
            return unbounded(parameter.getParameterizedType());
        }
        boolean files = parameter.getParameterizedType().getTypeName().contains(MultipartFile.class.getName());
        return parameter.isAnnotationPresent(RequestParam.class)
                        && Collection.class.isAssignableFrom(parameter.getType())
                        && !files
                        && !parameter.isAnnotationPresent(Size.class)
                ? List.of(method + " " + parameter.getName())
                : List.of();
    }

    private static List<String> unbounded(Type type) {
        var found = new ArrayList<String>();
        if (type instanceof ParameterizedType generic) {
            for (Type argument : generic.getActualTypeArguments()) {
                found.addAll(unbounded(argument));
            }
        } else if (type instanceof Class<?> record && record.isRecord()) {
            for (RecordComponent component : record.getRecordComponents()) {
                if (isMany(component.getType()) && !component.getAccessor().isAnnotationPresent(Size.class)) {
                    found.add(record.getName() + "." + component.getName());
                }
                found.addAll(unbounded(component.getGenericType()));
            }
        }
        return found;
    }

    private static boolean isMany(Class<?> type) {
        return Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type) || type.isArray();
    }

    private static List<Class<?>> controllers() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
        var found = new ArrayList<Class<?>>();
        for (BeanDefinition definition : scanner.findCandidateComponents("org.zhenggai")) {
            try {
                found.add(Class.forName(definition.getBeanClassName()));
            } catch (ClassNotFoundException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        assertThat(found).hasSizeGreaterThan(30);
        return found;
    }
}
