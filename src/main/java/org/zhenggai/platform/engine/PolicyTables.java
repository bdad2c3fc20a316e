package org.zhenggai.platform.engine;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;

/**
 * The office's policy tables as deployed, always their latest version. Evaluated beside the engine: a due date is looked
 * up at every step, and the engine would write three rows of decision history each time for what our own records hold.
 */
@Component
public class PolicyTables {

    private record Table(DmnDecision decision, Map<Map<String, Object>, List<Map<String, Object>>> answers) {}

    private final EngineServices engine;
    private final DmnEngine dmn = onlyFeel();
    /** A new version deployed by another node holds here within five seconds. */
    private final LoadingCache<String, Table> tables =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(5)).build(this::read);

    /** A version never changes, and neither do its answers. */
    private final Map<String, Table> versions = new ConcurrentHashMap<>();

    public PolicyTables(EngineServices engine) {
        this.engine = engine;
    }

    /** The row that answers the question. */
    public Map<String, Object> row(String table, Map<String, Object> question) {
        return first(table, rows(table, question), question);
    }

    /** Every row that matches, in the order of the table. */
    public List<Map<String, Object>> rows(String table, Map<String, Object> question) {
        return answers(tables.get(table), question);
    }

    /**
     * What the version says that is deployed at this moment. Looks at the database each time: for what is stored by the
     * answer, and would otherwise be stored by an old version after everything was reckoned by the new one.
     */
    public Function<Map<String, Object>, List<Map<String, Object>>> newest(String table) {
        Table newest = read(table);
        return question -> answers(newest, question);
    }

    public Map<String, Object> rowOfNewest(String table, Map<String, Object> question) {
        return first(table, newest(table).apply(question), question);
    }

    /** What an older version said. */
    public Function<Map<String, Object>, List<Map<String, Object>>> version(String table, int version) {
        DecisionDefinition found = engine.repository()
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(table)
                .decisionDefinitionVersion(version)
                .singleResult();
        Table old = versions.computeIfAbsent(found.getId(), id -> parsed(table, id));
        return question -> answers(old, question);
    }

    /** A version has been deployed here: from now on it holds on this node. */
    public void deployed(String table) {
        tables.invalidate(table);
    }

    private List<Map<String, Object>> answers(Table asked, Map<String, Object> question) {
        return asked.answers()
                .computeIfAbsent(
                        question,
                        unseen -> List.copyOf(dmn.evaluateDecisionTable(asked.decision(), unseen)
                                .getResultList()));
    }

    private static Map<String, Object> first(
            String table, List<Map<String, Object>> rows, Map<String, Object> question) {
        if (rows.isEmpty()) {
            throw new IllegalStateException("Decision table " + table + " has no row for " + question);
        }
        return rows.get(0);
    }

    private Table read(String key) {
        DecisionDefinition latest = engine.repository()
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(key)
                .latestVersion()
                .singleResult();
        if (latest == null) {
            throw new IllegalStateException("Decision table " + key + " is not deployed");
        }
        return versions.computeIfAbsent(latest.getId(), version -> parsed(key, version));
    }

    private Table parsed(String key, String version) {
        try (InputStream model = engine.repository().getDecisionModel(version)) {
            return new Table(dmn.parseDecision(key, model), new ConcurrentHashMap<>());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static DmnEngine onlyFeel() {
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        NoScripts none = new NoScripts();
        configuration.setScriptEngineResolver(none);
        configuration.setElProvider(none);
        return configuration.buildEngine();
    }
}
