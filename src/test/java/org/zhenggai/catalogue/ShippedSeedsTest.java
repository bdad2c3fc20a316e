package org.zhenggai.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.zhenggai.deadline.CalendarSeed;
import org.zhenggai.organisation.OrganisationSeed;
import org.zhenggai.platform.seed.SeedText;
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
        Set<String> models = ModelFiles.processes().stream()
                .map(ModelFiles.Model::name)
                .filter(name -> name.startsWith("measures-"))
                .collect(Collectors.toSet());
        ProgrammeSeed seed = SeedText.shipped(file, ProgrammeSeed.class);
        new Completeness(file, organisation.unitCodes(), organisation.responsibleLeaders(), models).check(seed);
        return seed;
    }
}
