package org.zhenggai.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.zhenggai.deadline.CalendarSeed;
import org.zhenggai.organisation.OrganisationSeed;
import org.zhenggai.organisation.Unit;
import org.zhenggai.platform.seed.SeedText;
import org.zhenggai.rectification.WorkKind;
import org.zhenggai.support.ModelFiles;

/** What the first start will load is whole, shown without starting anything. */
class ShippedSeedsTest {

    private final OrganisationSeed organisation = SeedText.shipped("organisation.yaml", OrganisationSeed.class);

    @Test
    void bringTwentyOneRequirementsInNineCategories() {
        ProgrammeSeed seed = checked("inspection-2022.yaml");
        assertThat(seed.items()).hasSize(21);
        assertThat(seed.categories()).hasSize(9);
        assertThat(seed.programme().publicNoticeDays()).isZero();
    }

    /** As the catalogue says how each requirement is carried out. */
    @Test
    void carryEveryRequirementOutInTheWayThatItsWorkHas() {
        assertThat(checked("inspection-2022.yaml").items().stream()
                        .collect(Collectors.groupingBy(
                                ItemOrder::measuresProcess,
                                Collectors.mapping(item -> item.code().substring(8), Collectors.joining(" ")))))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "measures-institution-building", "0101 0202 0301 0401 0402 0602 0702 0703 0902",
                        "measures-county-rollout", "0102 0302 0701",
                        "measures-recurring", "0201 0502 0901",
                        "measures-immediate", "0203",
                        "measures-list-cleanup", "0501 0603 0802",
                        "measures-case-review", "0601",
                        "measures-clue-handling", "0801"));
    }

    @Test
    void bringTwentyFourPenaltyItemsInNineFields() {
        List<MeasureOrder> penalties =
                order(checked("inspection-2022.yaml"), "ZG-2022-0603").entries();
        assertThat(penalties).hasSize(24).extracting(MeasureOrder::title).doesNotHaveDuplicates();
        assertThat(penalties.stream().map(MeasureOrder::unit).distinct()).hasSize(9);
    }

    @Test
    void rollOutInAllFiveCountiesOfWhichEachAnswersForItself() {
        ProgrammeSeed seed = checked("inspection-2022.yaml");
        List<String> counties = unitsOf(Unit.Kind.COUNTY);
        assertThat(counties).hasSize(5);
        assertThat(seed.items())
                .filteredOn(item -> item.measuresProcess().equals("measures-county-rollout"))
                .allSatisfy(item -> assertThat(item.entries())
                        .extracting(MeasureOrder::unit)
                        .doesNotHaveDuplicates()
                        .containsAll(counties));
        // "Five haves" are owed by the city as well.
        assertThat(order(seed, "ZG-2022-0701").entries()).hasSize(6);
    }

    @Test
    void giveTheCluesOfTheCampaignToAllFiveWorkingGroups() {
        assertThat(order(checked("inspection-2022.yaml"), "ZG-2022-0801").entries())
                .extracting(MeasureOrder::unit)
                .hasSameElementsAs(unitsOf(Unit.Kind.WORKING_GROUP));
        assertThat(unitsOf(Unit.Kind.WORKING_GROUP)).hasSize(5);
    }

    @Test
    void bringNineProjectsOfWhichFiveAreNamedByTheSource() {
        ProgrammeSeed seed = checked("practical-projects-2023.yaml");
        assertThat(seed.items()).hasSize(9);
        assertThat(seed.items()).filteredOn(ItemOrder::titleOfficial).hasSize(5);
        assertThat(seed.programme().publicNoticeDays()).isZero();
    }

    @Test
    void bringAnOrganisationInWhichTheOfficeIsResponsibleForNothing() {
        assertThatCode(organisation::check).doesNotThrowAnyException();
        assertThat(checked("inspection-2022.yaml").items())
                .noneMatch(item -> item.responsibleUnit().equals("office"));
    }

    @Test
    void bringCalendarsWithoutAContradiction() {
        assertThatCode(() ->
                        SeedText.shipped("calendars.yaml", CalendarSeed.class).check())
                .doesNotThrowAnyException();
    }

    private ProgrammeSeed checked(String file) {
        ProgrammeSeed seed = SeedText.shipped(file, ProgrammeSeed.class);
        new Completeness(file, organisation.unitCodes(), organisation.responsibleLeaders(), shippedModels())
                .check(seed);
        return seed;
    }

    private static Map<String, HandedOut> shippedModels() {
        return ModelFiles.processes().stream()
                .filter(model -> model.name().startsWith("measures-"))
                .collect(Collectors.toMap(
                        ModelFiles.Model::name,
                        model -> new HandedOut(
                                model.xml().contains(WorkKind.ENTRY.expression()),
                                model.xml().contains(WorkKind.PERIOD.expression()))));
    }

    private static ItemOrder order(ProgrammeSeed seed, String code) {
        return seed.items().stream()
                .filter(item -> item.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private List<String> unitsOf(Unit.Kind kind) {
        return organisation.units().stream()
                .filter(unit -> unit.kind() == kind)
                .map(OrganisationSeed.UnitSeed::code)
                .toList();
    }
}
