package org.zhenggai.rectification.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestClassOrder;
import org.zhenggai.support.ModelFiles;

/** Every shipped model, told as stories on the real engine; and proof that no node of any model was left untold. */
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
class ModelStoriesTest {

    @BeforeAll
    static void open() {
        Stories.stage = new StoryEngine();
    }

    @AfterAll
    static void close() {
        Stories.stage.close();
    }

    @Nested
    @Order(1)
    class ARequirement extends RequirementStories {}

    @Nested
    @Order(2)
    class AProject extends ProjectStories {}

    @Nested
    @Order(3)
    class Work extends MeasuresStories {}

    @Nested
    @Order(4)
    class SharedWork extends EntriesStories {}

    @Nested
    @Order(5)
    class ASatellite extends SatelliteStories {}

    @Nested
    @Order(Integer.MAX_VALUE)
    class AllStoriesTogether {

        @Test
        void cameThroughEveryNodeOfEveryModel() {
            Set<String> untold = ModelFiles.processes().stream()
                    .flatMap(model -> model.flowNodes().stream().map(node -> model.name() + "/" + node.getId()))
                    .collect(Collectors.toCollection(TreeSet::new));
            untold.removeAll(Stories.stage.visited());
            assertThat(untold).isEmpty();
        }
    }
}
