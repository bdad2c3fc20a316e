package org.zhenggai.deadline.process;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.zhenggai.deadline.DayType;
import org.zhenggai.deadline.DeadlineRule;
import org.zhenggai.deadline.StagePolicy;

/**
 * The office's policy as deployed, always its latest version. Evaluated beside the engine: a due date is looked up at
 * every step, and the engine would write three rows of decision history each time for what our own records hold.
 */
@Component
class DecisionTables implements StagePolicy {

    private record Table(DmnDecision decision, Map<Map<String, Object>, Map<String, Object>> answers) {}

    private final RepositoryService repository;
    private final DmnEngine dmn =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    /** A new version deployed by another node holds here within five seconds. */
    private final LoadingCache<String, Table> tables =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(5)).build(this::read);

    DecisionTables(@Lazy RepositoryService repository) {
        this.repository = repository;
    }

    @Override
    public DeadlineRule termOf(String step, String grade) {
        Map<String, Object> row = ask("stage-deadline", Map.of("step", step, "grade", grade));
        return new DeadlineRule(number(row, "days"), DayType.valueOf((String) row.get("dayType")));
    }

    @Override
    public int yellowDaysBefore(String grade) {
        return number(ask("light", Map.of("grade", grade)), "yellowDaysBefore");
    }

    @Override
    public int redDaysAfter(String grade) {
        return number(ask("light", Map.of("grade", grade)), "redDaysAfter");
    }

    private Map<String, Object> ask(String key, Map<String, Object> question) {
        Table table = tables.get(key);
        return table.answers().computeIfAbsent(question, unseen -> {
            DmnDecisionRuleResult row =
                    dmn.evaluateDecisionTable(table.decision(), unseen).getFirstResult();
            if (row == null) {
                throw new IllegalStateException("Decision table " + key + " has no row for " + unseen);
            }
            return row.getEntryMap();
        });
    }

    private static int number(Map<String, Object> row, String output) {
        return ((Number) row.get(output)).intValue();
    }

    private Table read(String key) {
        DecisionDefinition latest = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(key)
                .latestVersion()
                .singleResult();
        if (latest == null) {
            throw new IllegalStateException("Decision table " + key + " is not deployed");
        }
        try (InputStream model = repository.getDecisionModel(latest.getId())) {
            return new Table(dmn.parseDecision(key, model), new ConcurrentHashMap<>());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
