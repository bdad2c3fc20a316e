package org.zhenggai.catalogue.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.zhenggai.catalogue.FindingCategory;
import org.zhenggai.catalogue.ItemType;
import org.zhenggai.catalogue.Programme;
import org.zhenggai.deadline.ClockPolicy;
import org.zhenggai.support.Database;
import org.zhenggai.support.OnBothDatabases;

class StoredProgrammesTest {

    private static final Programme INSPECTION =
            new Programme("SFZDC-2022", "督察", ItemType.REQUIREMENT, ClockPolicy.STOPS_UNDER_REVIEW, 5, 3, 12);

    @OnBothDatabases
    void keepsAProgrammeAndItsCategoriesInTheirOrder(Database database) {
        StoredProgrammes programmes = empty(database);
        var first = new FindingCategory(1, "学习", true);
        var second = new FindingCategory(2, "执法", false);
        programmes.add(INSPECTION, List.of(second, first));

        assertThat(programmes.find("SFZDC-2022")).contains(INSPECTION);
        assertThat(programmes.all()).containsExactly(INSPECTION);
        assertThat(programmes.categories("SFZDC-2022")).containsExactly(first, second);
        assertThat(database.row("select * from programme"))
                .containsEntry("clock_policy", "STOPS_UNDER_REVIEW")
                .containsEntry("public_notice_days", 5)
                .containsEntry("report_every_months", 3)
                .containsEntry("look_back_after_months", 12);
        assertThat(programmes.find("FZSS-2023")).isEmpty();
        assertThat(programmes.categories("FZSS-2023")).isEmpty();
    }

    @OnBothDatabases
    void leavesAProgrammeAloneThatIsThereAlready(Database database) {
        StoredProgrammes programmes = empty(database);
        programmes.add(INSPECTION, List.of(new FindingCategory(1, "学习", true)));
        programmes.add(
                new Programme("SFZDC-2022", "改名", ItemType.PROJECT, ClockPolicy.STRICT, 0, 1, 6),
                List.of(new FindingCategory(1, "改名", true), new FindingCategory(2, "新增", true)));
        assertThat(programmes.find("SFZDC-2022")).contains(INSPECTION);
        assertThat(programmes.categories("SFZDC-2022")).hasSize(1);
    }

    private static StoredProgrammes empty(Database database) {
        database.jdbc().update("delete from programme");
        database.jdbc().update("delete from finding_category");
        return new StoredProgrammes(database.mapper(ProgrammeMapper.class));
    }
}
