package org.zhenggai.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.JdbcTemplate;
import org.zhenggai.support.Database;
import org.zhenggai.support.EmptySchema;

/** The engine alone: same models, same schema with our indexes, full history; no listener, no record, no permission. */
final class BareContender extends Contender {

    private final Database database;
    private final ProcessEngine engine;

    BareContender(EmptySchema schema) {
        database = withPoolOf(20, schema).migrate();
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("bare");
        configuration.setDataSource(database.dataSource());
        configuration.setDatabaseType("mysql");
        configuration.setDatabaseSchemaUpdate("false");
        configuration.setHistory("full");
        configuration.setHistoryTimeToLive("P3650D");
        configuration.setHistoryRemovalTimeStrategy("start");
        configuration.setMetricsEnabled(false);
        configuration.setExpressionManager(new JuelExpressionManager(Map.of("duty", new Duty(), "work", new Work())));
        engine = configuration.buildProcessEngine();
        deploy();
    }

    /** As many connections as the product has. */
    private static EmptySchema withPoolOf(int connections, EmptySchema schema) {
        Map<String, Object> settings = new HashMap<>(schema.settings());
        settings.put("spring.datasource.hikari.maximum-pool-size", connections);
        return new EmptySchema(schema.name(), schema.profile(), settings);
    }

    private void deploy() {
        try {
            DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
            for (Resource model :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:/processes/**/*.bpmn")) {
                deployment.addInputStream(model.getFilename(), model.getInputStream());
            }
            deployment.deploy();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    String name() {
        return "bare engine";
    }

    @Override
    void start(String code) {
        engine.getRuntimeService()
                .startProcessInstanceByKey(
                        "rectification-requirement",
                        code,
                        Map.of(
                                "kind",
                                "PHASED",
                                "grade",
                                "GENERAL",
                                "measuresProcess",
                                "measures-checklist",
                                "round",
                                1,
                                "deadline",
                                Date.from(Instant.parse("2099-01-01T00:00:00Z"))));
    }

    @Override
    String task(String code) {
        return database.jdbc()
                .queryForObject(
                        "select t.ID_ from ACT_RU_TASK t join ACT_RU_EXECUTION e on e.ID_ = t.PROC_INST_ID_"
                                + " where e.BUSINESS_KEY_ = ?",
                        String.class,
                        code);
    }

    @Override
    void complete(String task, int step) {
        engine.getTaskService().complete(task, STEPS.get(step));
    }

    @Override
    JdbcTemplate jdbc() {
        return database.jdbc();
    }

    @Override
    public void close() {
        engine.close();
        database.close();
    }

    /** Names groups as the product does, without asking anybody. */
    public static final class Duty {
        public String unit(DelegateExecution execution) {
            return "sfj.HANDLER";
        }

        public String leader(DelegateExecution execution) {
            return "sfj.RESPONSIBLE_LEADER";
        }

        public String office() {
            return "office.OFFICER";
        }

        public String workUnit(DelegateExecution execution, Integer no) {
            return "sfj.HANDLER";
        }
    }

    public static final class Work {
        public List<Integer> measures(DelegateExecution execution) {
            return List.of(1);
        }
    }
}
