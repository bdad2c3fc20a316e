package org.zhenggai.rectification.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.StartEventBuilder;
import org.junit.jupiter.api.Test;
import org.zhenggai.support.ModelFiles.Model;

/** What counts as another shape, and what does not. */
class ModelShapesTest {

    private final ModelShapes shapes = new ModelShapes();

    @Test
    void looksNeitherAtIdsNorAtNames() {
        assertThat(shapeOf(start().userTask("Task_Draft").name("起草").endEvent().done()))
                .isEqualTo(shapeOf(
                        start().userTask("Task_Issue").name("印发").endEvent().done()));
    }

    @Test
    void seesTheTypeOfANode() {
        assertThat(shapeOf(start().userTask().endEvent().done()))
                .isNotEqualTo(shapeOf(start().serviceTask().endEvent().done()));
    }

    @Test
    void seesWhatIsDoneOnceAtOnceOrOneByOne() {
        var once = shapeOf(start().userTask().endEvent().done());
        var atOnce = shapeOf(start().userTask()
                .multiInstance()
                .parallel()
                .multiInstanceDone()
                .endEvent()
                .done());
        var oneByOne = shapeOf(start().userTask()
                .multiInstance()
                .sequential()
                .multiInstanceDone()
                .endEvent()
                .done());
        assertThat(once).isNotEqualTo(atOnce).isNotEqualTo(oneByOne);
        assertThat(atOnce).isNotEqualTo(oneByOne);
    }

    /** The same nodes; only the way back leads elsewhere. */
    @Test
    void seesWhereAReturnLeads() {
        assertThat(shapeOf(returning("first"))).isNotEqualTo(shapeOf(returning("second")));
    }

    private static BpmnModelInstance returning(String to) {
        return start().userTask("first")
                .userTask("second")
                .exclusiveGateway("fork")
                .endEvent()
                .moveToNode("fork")
                .connectTo(to)
                .done();
    }

    private static StartEventBuilder start() {
        return Bpmn.createExecutableProcess().startEvent();
    }

    private Object shapeOf(BpmnModelInstance content) {
        return shapes.of(new Model(Path.of("made-up.bpmn"), content));
    }
}
