package org.zhenggai.browser;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Controller;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Where the application has a page, as its controllers say: whoever writes a new one need not tell it here. */
final class Addresses {

    private static final PathPatternParser PATTERNS = new PathPatternParser();

    private final List<PathPattern> all = ofControllers()
            .flatMap(Addresses::pages)
            .map(PATTERNS::parse)
            .sorted(PathPattern.SPECIFICITY_COMPARATOR)
            .toList();

    List<String> all() {
        return all.stream().map(PathPattern::getPatternString).toList();
    }

    /** Those that none of these paths leads to; braces in a path stand for one name each. */
    List<String> without(Stream<String> paths) {
        var missing = new TreeSet<>(all());
        paths.forEach(path -> missing.remove(of(path.replaceAll("[{}]", "").replaceAll("[?#].*", ""))));
        return List.copyOf(missing);
    }

    private String of(String path) {
        return all.stream()
                .filter(pattern -> pattern.matches(PathContainer.parsePath(path)))
                .findFirst()
                .map(PathPattern::getPatternString)
                .orElse("");
    }

    private static Stream<Class<?>> ofControllers() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
        scan.addExcludeFilter(new AnnotationTypeFilter(ResponseBody.class));
        return scan.findCandidateComponents("org.zhenggai").stream()
                .map(AnnotatedBeanDefinition.class::cast)
                .map(found -> ClassUtils.resolveClassName(found.getMetadata().getClassName(), null));
    }

    private static Stream<String> pages(Class<?> controller) {
        return Arrays.stream(controller.getDeclaredMethods())
                .filter(method -> !AnnotatedElementUtils.hasAnnotation(method, ResponseBody.class))
                .flatMap(method -> pages(controller, method));
    }

    private static Stream<String> pages(Class<?> controller, Method method) {
        RequestMapping answer = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
        if (answer == null || !List.of(answer.method()).contains(RequestMethod.GET)) {
            return Stream.of();
        }
        RequestMapping all = AnnotatedElementUtils.findMergedAnnotation(controller, RequestMapping.class);
        String root = all == null ? "" : all.path()[0];
        return answer.path().length == 0
                ? Stream.of(root)
                : Arrays.stream(answer.path()).map(path -> root + path);
    }
}
