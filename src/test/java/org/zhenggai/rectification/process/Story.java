package org.zhenggai.rectification.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.zhenggai.catalogue.Grade;
import org.zhenggai.catalogue.Kind;

/** One life, or what goes round it, told step by step: who is asked for what, and what they answer. */
final class Story {

    static final Instant DEADLINE = Instant.parse("2023-06-30T16:00:00Z");

    private static final AtomicInteger CODES = new AtomicInteger();

    private final ProcessEngine engine;
    private final String code = "T-" + CODES.incrementAndGet();
    private final ProcessInstance life;

    Story(StoryEngine stage, String process, Kind kind, Grade grade, String measuresProcess) {
        this(
                stage,
                process,
                Map.of(
                        "kind", kind.name(),
                        "grade", grade.name(),
                        "measuresProcess", measuresProcess,
                        "round", 1,
                        "deadline", Date.from(DEADLINE)));
    }

    Story(StoryEngine stage, String process, Map<String, Object> variables) {
        engine = stage.engine;
        life = engine.getRuntimeService().startProcessInstanceByKey(process, code, variables);
    }

    String code() {
        return code;
    }

    /** The post is asked for the step, and nothing else is open. */
    Story asks(String post, String step) {
        assertThat(open()).extracting(Task::getTaskDefinitionKey).containsExactly(step);
        return task(post, step);
    }

    /** The post is asked for the step; others may be asked at the same time. */
    Story asksAmongOthers(String post, String step) {
        assertThat(open()).hasSizeGreaterThan(1);
        return task(post, step);
    }

    private Story task(String post, String step) {
        assertThat(the(post, step))
                .hasDefinitionKey(step)
                .hasCandidateGroup(post)
                .isNotAssigned();
        return this;
    }

    /** Asked for the step, the post does it. */
    Story does(String post, String step) {
        engine.getTaskService().complete(the(post, step).getId());
        return this;
    }

    Story decides(String post, String step, String decision) {
        engine.getTaskService().complete(the(post, step).getId(), Map.of("decision", decision));
        return this;
    }

    /** {@code post step} or {@code post step decision}, one after the other, each the only thing asked for. */
    Story goesOn(String... steps) {
        for (String step : steps) {
            String[] words = step.split(" ");
            asks(words[0], words[1]);
            if (words.length > 2) {
                decides(words[0], words[1], words[2]);
            } else {
                does(words[0], words[1]);
            }
        }
        return this;
    }

    Story carriesOutItsMeasures() {
        return does("gaj.HANDLER", "Task_CarryOutMeasure").does("zjj.HANDLER", "Task_CarryOutMeasure");
    }

    /** The numbers of the work that the open tasks are about. */
    List<Object> asksAboutWork(String variable) {
        return open().stream()
                .map(task -> engine.getTaskService().getVariable(task.getId(), variable))
                .toList();
    }

    Story withdrawn() {
        return hears("rectification.withdrawn");
    }

    /** A satellite hears that there is no item left to go round. */
    Story itsItemEnds() {
        return hears("satellite.ended");
    }

    private Story hears(String message) {
        engine.getRuntimeService()
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(code)
                .correlate();
        return this;
    }

    Story timeComesFor(String timer) {
        Job job = timers().stream()
                .filter(candidate -> activity(candidate).equals(timer))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + timer + " among " + timers()));
        engine.getManagementService().executeJob(job.getId());
        return this;
    }

    /** {@code timer instant} of every timer that runs. */
    List<String> clocks() {
        return timers().stream()
                .map(job -> activity(job) + " " + job.getDuedate().toInstant())
                .sorted()
                .toList();
    }

    Story ends(String endEvent) {
        assertThat(life).isEnded().hasPassed(endEvent);
        assertThat(open()).isEmpty();
        assertThat(timers()).isEmpty();
        assertThat(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(code)
                        .list())
                .isEmpty();
        return this;
    }

    Story goesOnLiving() {
        assertThat(life).isNotEnded();
        return this;
    }

    /** How often the life, or a model it called, has come through this node. */
    long times(String node) {
        return visits().filter(visit -> visit.getActivityId().equals(node)).count();
    }

    Story neverPassed(String node) {
        assertThat(visits()).extracting(HistoricActivityInstance::getActivityId).doesNotContain(node);
        return this;
    }

    private Stream<HistoricActivityInstance> visits() {
        var history = engine.getHistoryService();
        return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(code).list().stream()
                .flatMap(instance ->
                        history
                                .createHistoricActivityInstanceQuery()
                                .processInstanceId(instance.getId())
                                .list()
                                .stream());
    }

    private Task the(String post, String step) {
        List<Task> found = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(code)
                .taskDefinitionKey(step)
                .taskCandidateGroup(post)
                .list();
        assertThat(found).as(step + " of " + post + ", open are " + open()).hasSize(1);
        return found.get(0);
    }

    List<Task> open() {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(code)
                .list();
    }

    private List<Job> timers() {
        List<Job> timers = new ArrayList<>();
        engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(code).list().stream()
                .map(instance -> engine.getManagementService()
                        .createJobQuery()
                        .timers()
                        .processInstanceId(instance.getId())
                        .list())
                .forEach(timers::addAll);
        return timers;
    }

    private String activity(Job job) {
        return engine.getManagementService()
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId();
    }
}
