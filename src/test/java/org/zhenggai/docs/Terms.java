package org.zhenggai.docs;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.zhenggai.catalogue.Grade;
import org.zhenggai.deadline.DayType;
import org.zhenggai.support.SourceFiles;

/** How long each step may take, as {@code stage-deadline.dmn} answers. */
final class Terms {

    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final DmnDecision table = engine.parseDecision(
            "stage-deadline",
            new ByteArrayInputStream(SourceFiles.text(Path.of("processes/decisions/stage-deadline.dmn"))
                    .getBytes(StandardCharsets.UTF_8)));

    private final Map<String, String> told = new HashMap<>();

    /** {@code 3 个工作日}, or one for each grade where they differ. */
    String of(String step) {
        return told.computeIfAbsent(step, this::evaluated);
    }

    private String evaluated(String step) {
        Map<String, String> grades = Arrays.stream(Grade.values())
                .collect(
                        Collectors.toMap(Words::of, grade -> of(step, grade), (one, other) -> one, LinkedHashMap::new));
        if (grades.values().stream().distinct().count() == 1) {
            return grades.values().iterator().next();
        }
        return grades.entrySet().stream()
                .map(grade -> grade.getKey() + " " + grade.getValue())
                .collect(Collectors.joining("；"));
    }

    private String of(String step, Grade grade) {
        var row = engine.evaluateDecisionTable(table, Map.<String, Object>of("step", step, "grade", grade.name()))
                .getFirstResult();
        return row.getEntry("days") + " 个" + Words.of(DayType.valueOf(row.getEntry("dayType")));
    }
}
