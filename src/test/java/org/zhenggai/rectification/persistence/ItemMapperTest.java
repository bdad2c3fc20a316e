package org.zhenggai.rectification.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhenggai.rectification.persistence.ItemMapper.Relation.ASSIGNED;
import static org.zhenggai.rectification.persistence.ItemMapper.Relation.COOPERATING;
import static org.zhenggai.rectification.persistence.ItemMapper.Relation.RESPONSIBLE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.zhenggai.catalogue.Grade;
import org.zhenggai.catalogue.ItemOrder;
import org.zhenggai.catalogue.Kind;
import org.zhenggai.catalogue.Term;
import org.zhenggai.deadline.DayType;
import org.zhenggai.deadline.DueDate;
import org.zhenggai.deadline.Light;
import org.zhenggai.rectification.ItemState;
import org.zhenggai.rectification.Schedule;
import org.zhenggai.rectification.Status;
import org.zhenggai.rectification.SupervisedItem;
import org.zhenggai.support.Database;
import org.zhenggai.support.OnBothDatabases;

class ItemMapperTest {

    private static final Instant CREATED = Instant.parse("2023-03-01T01:02:03Z");
    private static final LocalDate DAY = LocalDate.of(2023, 3, 1);

    @OnBothDatabases
    void entersAnOrderAsADraft(Database database) {
        ItemMapper items = empty(database);
        items.insert(order("ZG-2023-0101", Term.after(60, DayType.WORKING)), CREATED);

        assertThat(row(database, "ZG-2023-0101"))
                .containsEntry("title", "清理𠮷台账")
                .containsEntry("category_no", 1)
                .containsEntry("status", "DRAFT")
                .containsEntry("deadline_days", 60)
                .containsEntry("deadline_day_type", "WORKING")
                .containsEntry("deadline_on", null)
                .containsEntry("deadline", null)
                .containsEntry("satisfaction_target", null)
                .containsEntry("version", 1)
                .containsEntry("round", 1);
        assertThat(database.jdbc()
                        .queryForObject("select created_at from supervised_item", java.sql.Timestamp.class)
                        .toInstant())
                .isEqualTo(CREATED);
        assertThat(items.get("ZG-2023-0101"))
                .isEqualTo(new SupervisedItem(
                        "ZG-2023-0101",
                        "P",
                        items.get("ZG-2023-0101").title(),
                        items.get("ZG-2023-0101").titleOfficial(),
                        items.get("ZG-2023-0101").illustrative(),
                        Kind.PHASED,
                        Grade.MAJOR,
                        Term.after(60, DayType.WORKING),
                        "measures-checklist",
                        new ItemState(
                                Status.DRAFT,
                                "sfj",
                                "sfj.leader",
                                null,
                                new Schedule(null, null, 0, false, null, null, null),
                                0,
                                null,
                                1,
                                null),
                        1));
    }

    @OnBothDatabases
    void knowsTheDateOfAnOrderThatGivesOne(Database database) {
        ItemMapper items = empty(database);
        items.insert(order("ZG-2023-0101", Term.on("2023-06-30")), CREATED);
        assertThat(items.get("ZG-2023-0101").deadlineTerm()).isEqualTo(Term.on("2023-06-30"));
        assertThat(items.get("ZG-2023-0101").state().schedule().deadline()).isEqualTo("2023-06-30");
    }

    @OnBothDatabases
    void refusesACodeThatIsTaken(Database database) {
        ItemMapper items = empty(database);
        items.insert(order("ZG-2023-0101", Term.on("2023-06-30")), CREATED);
        assertThatThrownBy(() -> items.insert(order("ZG-2023-0101", Term.on("2023-06-30")), CREATED))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(items.find("ZG-2023-0102")).isEmpty();
        assertThatThrownBy(() -> items.get("ZG-2023-0102")).hasMessage("item.unknown");
    }

    @OnBothDatabases
    void storesEveryChangeOfAnItemOfTheVersionThatWasRead(Database database) {
        ItemMapper items = empty(database);
        items.insert(order("ZG-2023-0101", Term.after(60, DayType.CALENDAR)), CREATED);
        SupervisedItem read = items.get("ZG-2023-0101");
        SupervisedItem dispatched =
                read.dispatched(DAY, new DueDate(DAY.plusDays(60), true), new Light.Thresholds(DAY, DAY.plusDays(61)));

        assertThat(items.update(dispatched)).isOne();
        assertThat(items.update(dispatched)).as("the same version again").isZero();

        SupervisedItem stored = items.get("ZG-2023-0101");
        assertThat(stored.state()).isEqualTo(dispatched.state());
        assertThat(stored.version()).isEqualTo(2);

        var whole = new ItemState(
                Status.CLOSED,
                "gaj",
                "gaj.leader",
                "方案",
                new Schedule(DAY, DAY.plusDays(9), 4, false, DAY, DAY, CREATED),
                100,
                95,
                2,
                CREATED);
        assertThat(items.update(new SupervisedItem(
                        stored.code(),
                        stored.programme(),
                        stored.title(),
                        stored.titleOfficial(),
                        stored.illustrative(),
                        stored.kind(),
                        stored.grade(),
                        stored.deadlineTerm(),
                        stored.measuresProcess(),
                        whole,
                        2)))
                .isOne();
        assertThat(items.get("ZG-2023-0101").state()).isEqualTo(whole);
    }

    @OnBothDatabases
    void replacesTheOrderOfADraftOnlyAndOfTheVersionThatWasReadOnly(Database database) {
        ItemMapper items = empty(database);
        items.insert(order("ZG-2023-0101", Term.after(60, DayType.WORKING)), CREATED);
        ItemOrder changed = order("ZG-2023-0101", Term.on("2023-12-31"));

        assertThat(items.updateOrder(changed, 2)).isZero();
        assertThat(items.updateOrder(changed, 1)).isOne();
        assertThat(row(database, "ZG-2023-0101"))
                .containsEntry("deadline_days", null)
                .containsEntry("version", 2);
        assertThat(items.get("ZG-2023-0101").deadlineTerm()).isEqualTo(Term.on("2023-12-31"));

        database.jdbc().update("update supervised_item set status = 'DISPATCHED'");
        assertThat(items.updateOrder(changed, 2)).isZero();
    }

    @OnBothDatabases
    void knowsWhichUnitsAnItemConcerns(Database database) {
        ItemMapper items = empty(database);
        items.addUnit("ZG-1", "sfj", RESPONSIBLE);
        items.addUnit("ZG-1", "gaj", COOPERATING);
        items.addUnit("ZG-1", "gaj", COOPERATING);
        items.addUnit("ZG-1", "gaj", ASSIGNED);
        assertThat(database.jdbc().queryForObject("select count(*) from item_unit", Integer.class))
                .isEqualTo(3);

        items.dropUnit("ZG-1", COOPERATING);
        assertThat(items.units("ZG-1", COOPERATING)).isEmpty();
        assertThat(items.units("ZG-1", ASSIGNED)).containsExactly("gaj");
        items.leaveUnit("ZG-1", "gaj", ASSIGNED);
        assertThat(items.units("ZG-1", ASSIGNED)).isEmpty();
        assertThat(items.units("ZG-1", RESPONSIBLE)).containsExactly("sfj");
    }

    @OnBothDatabases
    void findsTheCodesOfAYearAndCategory(Database database) {
        ItemMapper items = empty(database);
        for (String code : List.of("ZG-2023-0101", "ZG-2023-0109", "ZG-2023-0201", "ZG-2022-0150", "SS-2023-04")) {
            items.insert(order(code, Term.on("2023-06-30")), CREATED);
        }
        assertThat(items.codes("ZG-2023-01%")).containsExactlyInAnyOrder("ZG-2023-0101", "ZG-2023-0109");
        assertThat(items.codes("SS-2023-%")).containsExactly("SS-2023-04");
        assertThat(items.codes("ZG-2023-03%")).isEmpty();
    }

    private static ItemOrder order(String code, Term deadline) {
        return new ItemOrder(
                code,
                "P",
                1,
                "清理𠮷台账",
                false,
                "问题",
                "要求",
                "目标",
                Kind.PHASED,
                Grade.MAJOR,
                "sfj",
                List.of("gaj"),
                "sfj.leader",
                deadline,
                "measures-checklist",
                null,
                true,
                List.of(),
                List.of(),
                null);
    }

    private static ItemMapper empty(Database database) {
        database.jdbc().update("delete from supervised_item");
        database.jdbc().update("delete from item_unit");
        return database.mapper(ItemMapper.class);
    }

    private static Map<String, Object> row(Database database, String code) {
        return database.row("select * from supervised_item where code = ?", code);
    }
}
