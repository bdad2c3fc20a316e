package org.zhenggai.rectification.process;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.zhenggai.platform.engine.BoundedExpressions;
import org.zhenggai.support.ModelFiles;
import org.zhenggai.support.SourceFiles;

/** An engine in memory with the shipped models and tables; what the models ask of the records is answered by doubles. */
final class StoryEngine implements AutoCloseable {

    static final List<Integer> WORK = List.of(1, 2);
    static final List<Integer> ENTRIES = List.of(3, 4);
    static final int PERIODS = 2;
    static final Map<Integer, String> UNITS = Map.of(1, "gaj", 2, "zjj", 3, "by", 4, "pc");
    static final int INSPECTED = 2;

    final ProcessEngine engine;
    final Life life = new Life();
    final Work work = new Work();

    StoryEngine() {
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName("stories");
        configuration.setJdbcUrl("jdbc:h2:mem:stories;DB_CLOSE_DELAY=-1");
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_CREATE_DROP);
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
        configuration.setJobExecutorActivate(false);
        configuration.setExpressionManager(new BoundedExpressions(
                Map.of("duty", new Duty(), "work", work, "life", life),
                Map.of("duty", Duty.class, "work", Work.class, "life", Life.class)));
        engine = configuration.buildProcessEngine();
        init(engine);
        var deployment = engine.getRepositoryService().createDeployment();
        ModelFiles.processes()
                .forEach(model -> deployment.addString(model.file().toString(), model.xml()));
        ModelFiles.decisions().forEach(table -> deployment.addString(table.toString(), SourceFiles.text(table)));
        deployment.deploy();
    }

    /** {@code model/node} for every flow node that a token has reached. */
    Set<String> visited() {
        var visited = new TreeSet<String>();
        engine.getHistoryService()
                .createHistoricActivityInstanceQuery()
                .list()
                .forEach(activity -> visited.add(activity.getProcessDefinitionKey() + "/" + activity.getActivityId()));
        return visited;
    }

    @Override
    public void close() {
        engine.close();
    }

    /** The posts of an item of the bureau of justice, and of the units that owe its measures. */
    public static final class Duty extends DutyBean {
        Duty() {
            super(null, null, null);
        }

        @Override
        public String unit(DelegateExecution execution) {
            return "sfj.HANDLER";
        }

        @Override
        public String leader(DelegateExecution execution) {
            return "sfj.RESPONSIBLE_LEADER";
        }

        @Override
        public String office() {
            return "office.OFFICER";
        }

        @Override
        public String workUnit(DelegateExecution execution, Integer no) {
            return UNITS.get(no) + ".HANDLER";
        }

        @Override
        public String workLeader(DelegateExecution execution, Integer no) {
            return UNITS.get(no) + ".RESPONSIBLE_LEADER";
        }

        @Override
        public String signatory(DelegateExecution execution, String role) {
            return "signs." + role;
        }
    }

    /** Two measures or milestones, of which the second is inspected on site; two entries; two periods. */
    public static final class Work extends WorkBean {

        private final Map<String, Integer> periodsOpened = new HashMap<>();
        private List<Integer> left = List.of();

        Work() {
            super(null);
        }

        @Override
        public List<Integer> measures(DelegateExecution execution) {
            return WORK;
        }

        /** What the records say that a model has not handed out. */
        void leaves(List<Integer> undone) {
            left = undone;
        }

        @Override
        public List<Integer> left(DelegateExecution execution) {
            return left;
        }

        @Override
        public boolean inspected(DelegateExecution execution, Integer milestone) {
            return milestone == INSPECTED;
        }

        @Override
        public List<Integer> entries(DelegateExecution execution) {
            return ENTRIES;
        }

        /** A period is asked for when the one before is done, and a third one when the office wants another. */
        @Override
        public Integer nextPeriod(DelegateExecution execution) {
            return WORK.size() + periodsOpened.merge(execution.getProcessBusinessKey(), 1, Integer::sum);
        }

        @Override
        public boolean periodsLeft(DelegateExecution execution) {
            return periodsOpened.get(execution.getProcessBusinessKey()) < PERIODS;
        }
    }

    /** Notes what it is told, as {@code code: what}. */
    public static final class Life extends LifeBean {

        private final List<String> told = new ArrayList<>();
        private Instant noticeUntil;

        Life() {
            super(null);
        }

        void forget() {
            told.clear();
            noticeUntil = null;
        }

        void publishUntil(Instant until) {
            noticeUntil = until;
        }

        List<String> told() {
            return List.copyOf(told);
        }

        @Override
        public void deadlineReached(DelegateExecution execution) {
            told.add(execution.getProcessBusinessKey() + ": deadline reached");
        }

        @Override
        public Date openPublicNotice(DelegateExecution execution) {
            told.add(execution.getProcessBusinessKey() + ": public notice");
            return noticeUntil == null ? null : Date.from(noticeUntil);
        }

        @Override
        public void close(DelegateExecution execution) {
            told.add(execution.getProcessBusinessKey() + ": closed");
        }
    }
}
