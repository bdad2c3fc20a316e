package org.zhenggai.rectification.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.zhenggai.models.process.ModelMigration;

/** Items that run while a second version of their models is released. */
abstract class RunningItems {

    static final String LIFE = "rectification-requirement";
    static final String PROJECT = "practical-project";

    static StoryEngine stage;

    ModelMigration migration;

    @BeforeAll
    static void open() {
        stage = new StoryEngine();
        Stories.stage = stage;
    }

    @AfterAll
    static void close() {
        stage.close();
    }

    @BeforeEach
    void releaseTheFirstVersion() {
        var repository = stage.engine.getRepositoryService();
        repository.createDeploymentQuery().list().forEach(old -> repository.deleteDeployment(old.getId(), true));
        stage.life.forget();
        migration = new ModelMigration(repository, stage.engine.getRuntimeService());
        new Release().deploy(stage.engine);
    }

    /** One more step in the life, one more in its last phase, and another label. */
    static Release second() {
        return new Release()
                .addingStep(LIFE, "SequenceFlow_NothingLeft", "CallActivity_Closure", "Task_SumUp", "总结整改工作")
                .addingStep(PROJECT, "SequenceFlow_MilestonesReached", "Task_Accept", "Task_SumUp", "总结项目工作")
                .addingStep("closure", "SequenceFlow_ClosureStarted", "Task_ApplyForClosure", "Task_SelfExamine", "自查")
                .changing(LIFE, "name=\"办理销号\"", "name=\"申请和办理销号\"")
                .changing(PROJECT, "name=\"验收项目\"", "name=\"组织验收\"");
    }

    void migrate(String process, ProcessDefinition from) {
        var plan = migration.plan(from, newest(process));
        List<ProcessInstance> running = migration.running(from);
        assertThat(running).isNotEmpty();
        running.forEach(instance -> migration.migrate(instance.getId(), plan));
        assertThat(migration.running(from)).isEmpty();
    }

    ProcessDefinition newest(String process) {
        return Release.newest(stage.engine, process);
    }

    static List<String> tasks(Story story) {
        return story.open().stream().map(Task::getId).sorted().toList();
    }

    /** Lets every step pass until this one is open, or until the end; answers the steps that were taken. */
    List<String> goOn(Story story, String until) {
        List<String> taken = new ArrayList<>();
        while (story.open().stream()
                        .noneMatch(task -> task.getTaskDefinitionKey().equals(until))
                && !story.open().isEmpty()) {
            taken.add(completeNext(story));
        }
        return taken;
    }

    String completeNext(Story story) {
        Task next = story.open().get(0);
        String step = next.getTaskDefinitionKey();
        stage.engine
                .getTaskService()
                .complete(next.getId(), Map.of("decision", step.equals("Task_Acknowledge") ? "accept" : "approve"));
        return step;
    }
}
