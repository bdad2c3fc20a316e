package org.zhenggai.sandbox.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhenggai.catalogue.ItemOrder;
import org.zhenggai.catalogue.ProgrammeSeed;
import org.zhenggai.organisation.OrganisationSeed;
import org.zhenggai.platform.seed.SeedText;

/** The script and the seeds know the same people, units and items; shown without starting anything. */
class ShippedScriptTest {

    private final Script script = SeedText.shipped("story/script.yaml", Script.class);
    private final OrganisationSeed organisation = SeedText.shipped("organisation.yaml", OrganisationSeed.class);

    @Test
    void letsEveryItemLiveOnceAndLeavesTwoDrafts() {
        List<String> codes = Stream.of("inspection-2022.yaml", "practical-projects-2023.yaml")
                .flatMap(file -> SeedText.shipped(file, ProgrammeSeed.class).items().stream())
                .map(ItemOrder::code)
                .toList();
        assertThat(script.lives())
                .extracting(Life::item)
                .doesNotHaveDuplicates()
                .isSubsetOf(codes)
                .hasSize(codes.size() - 2);
        assertThat(script.scenes()).extracting(Scene::item).allMatch(item -> item == null || codes.contains(item));
    }

    @Test
    void namesPeopleAndUnitsOfTheSeeds() {
        assertThat(script.allScenes())
                .extracting(Scene::who)
                .isSubsetOf(organisation.people().stream()
                        .map(person -> person.username())
                        .toList());
        assertThat(organisation.unitCodes())
                .containsAll(script.paces().keySet().stream()
                        .filter(unit -> !unit.equals("others"))
                        .toList());
        assertThat(script.paces()).containsKey("others");
    }

    @Test
    void happensBetweenItsBeginningAndItsEnd() {
        assertThat(script.allScenes())
                .extracting(Scene::at)
                .isSorted()
                .allMatch(at -> at.isAfter(script.begins()) && at.isBefore(script.ends()));
        assertThat(script.begins()).isBefore(LocalDateTime.parse("2022-08-01T00:00"));
    }

    @Test
    void hasWordsForEveryStep() {
        Phrases phrases = SeedText.shipped("story/phrases.yaml", Phrases.class);
        assertThat(phrases.outcomes()).containsKey("others");
        assertThat(phrases.approvals()).containsKey("others");
        assertThat(Stream.concat(phrases.outcomes().values().stream(), phrases.approvals().values().stream()))
                .allSatisfy(words -> assertThat(words).isNotEmpty().allMatch(word -> !word.isBlank()));
    }
}
