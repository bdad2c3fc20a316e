package org.zhenggai.platform.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeedFilesTest {

    private enum Size {
        LITTLE,
        LARGE
    }

    private record Box(
            @NotBlank String name, Size size, @Max(9) Integer weight) {}

    private record Shelf(List<@Valid Box> boxes) {}

    @Test
    void readsWhatIsWritten() {
        assertThat(read("boxes:\n  - {name: 一号, size: LARGE, weight: 3}").boxes())
                .containsExactly(new Box("一号", Size.LARGE, 3));
    }

    @Test
    void readsWordsOfAListInSmallLettersOnAnyMachine() {
        assertThat(read("boxes: [{name: a, size: little}]").boxes().get(0).size())
                .isEqualTo(Size.LITTLE);
    }

    @Test
    void namesTheFieldWithAWordThatIsNotInItsList() {
        assertMistake("boxes: [{name: a, size: LARGE}, {name: b, size: HUGE}]", "boxes[1].size", "HUGE");
    }

    @Test
    void namesAFieldThatNobodyKnows() {
        assertMistake("boxes: [{name: a, colour: red}]", "boxes[0].colour", "unknown field colour");
    }

    @Test
    void namesAFieldOfTheWrongType() {
        assertMistake("boxes: [{name: a, weight: heavy}]", "boxes[0].weight", "line 1");
    }

    @Test
    void namesAFieldThatBreaksItsRule() {
        assertMistake("boxes: [{name: a}, {name: ' '}]", "boxes[1].name", "");
        assertMistake("boxes: [{name: a, weight: 10}]", "boxes[0].weight", "9");
    }

    @Test
    void namesPlaceAndLineOfYamlThatIsBroken() {
        assertMistake("boxes:\n  - {name: a\n  - {name: b}", "boxes[0]", "line 3");
    }

    @Test
    void namesAFileThatIsMissing() {
        assertThatThrownBy(() -> SeedText.shipped("absent.yaml", Shelf.class))
                .isInstanceOf(SeedMistake.class)
                .hasMessageContaining("seeds/absent.yaml");
    }

    private static Shelf read(String yaml) {
        return SeedText.read("shelf.yaml", yaml, Shelf.class);
    }

    private static void assertMistake(String yaml, String where, String what) {
        assertThatThrownBy(() -> read(yaml))
                .isInstanceOf(SeedMistake.class)
                .hasMessageStartingWith("seeds/shelf.yaml, " + where)
                .hasMessageContaining(what);
    }
}
