package org.zhenggai.platform.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.notNull;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhenggai.rectification.process.DutyBean;
import org.zhenggai.rectification.process.WorkBean;
import org.zhenggai.support.SourceFiles;

/** Whatever is accepted runs to its end, with all measures handed out: small models by a generator, always the same ones. */
class AcceptedModelsRunTest extends AdministratorsFolder {

    private static final int MODELS = 800;
    private static final int STEPS = 300;
    private static final List<Integer> MEASURES = List.of(1, 2);

    private static final WorkBean WORK = mock(WorkBean.class);
    private static final DutyBean DUTY = mock(DutyBean.class);
    private static ProcessEngine engine;
    /** Nothing is promised about entries and periods: one run has some, another has none. */
    private static boolean plenty;

    @BeforeAll
    static void start() {
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName("generated");
        configuration.setJdbcUrl("jdbc:h2:mem:generated;DB_CLOSE_DELAY=-1");
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_CREATE_DROP);
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_NONE);
        configuration.setJobExecutorActivate(false);
        configuration.setEnableCmdExceptionLogging(false);
        configuration.setExpressionManager(
                new JuelExpressionManager(new HashMap<>(Map.of("duty", DUTY, "work", WORK))));
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addString("sign-off-route.dmn", SourceFiles.text(Path.of("processes/decisions/sign-off-route.dmn")))
                .deploy();
        when(WORK.measures(notNull())).thenReturn(MEASURES);
        when(WORK.entries(notNull())).thenAnswer(asked -> plenty ? List.of(3, 4) : List.of());
        when(WORK.nextPeriod(notNull())).thenAnswer(asked -> plenty ? 5 : null);
        when(DUTY.unit(notNull())).thenReturn("sfj.HANDLER");
        when(DUTY.office()).thenReturn("office.OFFICER");
        when(DUTY.workUnit(notNull(), any())).thenReturn("gaj.HANDLER");
        when(DUTY.signatory(notNull(), notNull())).thenReturn("office.OFFICE_CHIEF");
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @BeforeEach
    void shipTables() throws IOException {
        shipped.with("processes/decisions/sign-off-route.dmn");
    }

    @Test
    void neverStumbleAndLeaveNothingOut() {
        int accepted = 0;
        Set<String> reasons = new HashSet<>();
        for (int seed = 0; seed < MODELS; seed++) {
            String xml = new GeneratedModel(new Random(seed)).xml();
            String refusal = refusal(xml);
            if (refusal == null) {
                accepted++;
                runs(seed, xml);
            } else {
                reasons.add(refusal.replaceAll("^.*?: |[A-Z]\\w*_\\w+|\\$\\{[^}]*}.*", ""));
            }
        }
        assertThat(accepted).as("enough were accepted to mean something").isGreaterThan(MODELS / 20);
        assertThat(MODELS - accepted).as("and enough refused").isGreaterThan(MODELS / 20);
        assertThat(reasons).hasSizeGreaterThan(5);
    }

    private static void runs(int seed, String xml) {
        String deployment = engine.getRepositoryService()
                .createDeployment()
                .addString("measures-visits.bpmn", xml)
                .deploy()
                .getId();
        Random answers = new Random(seed);
        for (String grade : List.of("MAJOR", "GENERAL")) {
            plenty = grade.equals("MAJOR");
            Set<Object> handedOut = new HashSet<>();
            String instance = engine.getRuntimeService()
                    .startProcessInstanceByKey(
                            "measures-visits", "T-1", Map.of("kind", "PHASED", "grade", grade, "round", 1))
                    .getId();
            int steps = 0;
            List<Task> open = open(instance);
            while (!open.isEmpty() && steps++ < STEPS) {
                Task task = open.get(answers.nextInt(open.size()));
                handedOut.addAll(numbers(task));
                boolean decides = task.getTaskDefinitionKey().contains("Check");
                String answer = steps > 40 || answers.nextBoolean() ? "approve" : "return";
                engine.getTaskService().complete(task.getId(), decides ? Map.of("decision", answer) : Map.of());
                open = open(instance);
            }
            boolean ended = engine.getRuntimeService()
                            .createProcessInstanceQuery()
                            .processInstanceId(instance)
                            .count()
                    == 0;
            if (ended) {
                assertThat(handedOut).as("model %s: %s", seed, xml).containsAll(MEASURES);
            }
        }
        engine.getRepositoryService().deleteDeployment(deployment, true);
    }

    /** As the platform numbers work: a number, or nothing. */
    private static List<Integer> numbers(Task task) {
        List<Integer> numbers = new ArrayList<>();
        for (String name : List.of("measure", "entry", "period")) {
            Object value = engine.getTaskService().getVariable(task.getId(), name);
            if (value != null) {
                numbers.add((Integer) value);
            }
        }
        return numbers;
    }

    private static List<Task> open(String instance) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .orderByTaskName()
                .asc()
                .list();
    }
}
