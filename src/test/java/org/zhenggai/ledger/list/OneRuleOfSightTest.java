package org.zhenggai.ledger.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.zhenggai.ledger.persistence.LedgerRows.NOON;
import static org.zhenggai.ledger.persistence.LedgerRows.TODAY;

import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.zhenggai.deadline.Light;
import org.zhenggai.ledger.AssignmentView;
import org.zhenggai.ledger.DashboardFilter;
import org.zhenggai.ledger.ItemFilter;
import org.zhenggai.ledger.ItemSelection;
import org.zhenggai.ledger.ItemSort;
import org.zhenggai.ledger.ItemView;
import org.zhenggai.ledger.Span;
import org.zhenggai.ledger.Tally;
import org.zhenggai.ledger.persistence.DashboardQueries;
import org.zhenggai.ledger.persistence.LedgerQueries;
import org.zhenggai.ledger.persistence.LedgerRows;
import org.zhenggai.organisation.Actor;
import org.zhenggai.organisation.Channel;
import org.zhenggai.organisation.Organisation;
import org.zhenggai.organisation.RememberedTrail;
import org.zhenggai.organisation.Role;
import org.zhenggai.platform.Refused;
import org.zhenggai.platform.paging.PageRequest;
import org.zhenggai.platform.text.Texts;
import org.zhenggai.rectification.Status;
import org.zhenggai.rectification.persistence.AssignmentMapper;
import org.zhenggai.rectification.persistence.ItemSight;
import org.zhenggai.rectification.sight.ItemAccess;
import org.zhenggai.rectification.sight.ItemDoor;
import org.zhenggai.rectification.sight.Sight;
import org.zhenggai.support.Database;
import org.zhenggai.support.OnBothDatabases;

/** Whoever sees an item finds it wherever it is looked for, and whoever doesn't, nowhere. */
class OneRuleOfSightTest {

    private static final String READERS_UNIT = "gaj";
    private static final PageRequest ALL = PageRequest.of(0, 200);
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
    private static final Set<Role> SEE_ALL =
            Set.of(Role.OFFICER, Role.OFFICE_CHIEF, Role.MUNICIPAL_LEADER, Role.AUDITOR);

    /** What the reader's unit has to do with an item, and what the use cases store of it. */
    private enum Relation {
        RESPONSIBLE("RESPONSIBLE"),
        RESPONSIBLE_AND_ASSIGNED("RESPONSIBLE", "ASSIGNED"),
        COOPERATING("COOPERATING"),
        ASSIGNED("ASSIGNED"),
        COOPERATING_AND_ASSIGNED("COOPERATING", "ASSIGNED"),
        FORMERLY_RESPONSIBLE("ASSIGNED"),
        NONE;

        private final List<String> stored;

        Relation(String... stored) {
            this.stored = List.of(stored);
        }

        private boolean responsible() {
            return stored.contains("RESPONSIBLE");
        }
    }

    private record Known(String code, Relation relation, boolean dispatched) {}

    private record Sources(Ledger ledger, AssignmentList duties, Database database) {
        private ItemAccess access(Actor reader) {
            return new ItemDoor(
                    database.mapper(ItemSight.class), database.mapper(AssignmentMapper.class), () -> reader);
        }
    }

    @OnBothDatabases
    void showsAnItemAloneInListsAmongDutiesAndInFiguresToTheSameReaders(Database database) {
        List<Known> items = fill(database);
        Sources sources = sources(database);
        Map<ItemFilter, Set<String>> answers = new HashMap<>();
        questions().forEach(asked -> answers.put(asked, listed(sources, asked, reader(Role.AUDITOR))));

        for (Actor reader : readers()) {
            Set<String> seen = codes(items, item -> sees(reader, item));
            assertThat(codes(items, item -> isFound(() -> sources.ledger().item(item.code(), reader))))
                    .as("%s: each alone", reader.roles())
                    .isEqualTo(seen);
            assertThat(codes(items, item -> isFound(() -> sources.access(reader).requireVisible(item.code()))))
                    .as("%s: what belongs to each", reader.roles())
                    .isEqualTo(seen);
            assertThat(codes(items, item -> sources.duties()
                            .find("of-" + item.code(), reader)
                            .isPresent()))
                    .as("%s: a duty of each", reader.roles())
                    .isEqualTo(codes(items, item -> item.dispatched() && sees(reader, item)));
            for (String unit : Sight.ofEverything(reader) ? List.of(READERS_UNIT, "sfj") : List.of(READERS_UNIT)) {
                assertThat(seen)
                        .as("%s: duties of %s", reader.roles(), unit)
                        .containsAll(sources.duties().duties(unit, null, ALL, reader).content().stream()
                                .map(AssignmentView::item)
                                .toList());
            }
            answers.forEach((asked, all) -> {
                Set<String> expected = new TreeSet<>(all);
                expected.retainAll(seen);
                assertThat(listed(sources, asked, reader))
                        .as("%s: %s", reader.roles(), asked)
                        .isEqualTo(expected);
            });
            assertThat(counted(database, reader))
                    .as("%s: figures", reader.roles())
                    .isEqualTo(codes(items, item -> item.dispatched() && sees(reader, item)));
        }
    }

    @OnBothDatabases
    void showsAdministratorsNothing(Database database) {
        List<Known> items = fill(database);
        Sources sources = sources(database);
        for (Set<Role> roles : List.of(Set.of(Role.SYSTEM_ADMIN), Set.of(Role.SECURITY_ADMIN), Set.<Role>of())) {
            Actor administrator = new Actor("admin", READERS_UNIT, roles, Channel.API);
            String code = items.get(items.size() - 1).code();
            for (ThrowingCallable look : List.<ThrowingCallable>of(
                    () -> sources.ledger().item(code, administrator),
                    () -> sources.ledger().timeline(code, administrator),
                    () -> sources.ledger().items(ItemFilter.ALL, ItemSort.parse(null), ALL, administrator),
                    () -> sources.access(administrator).requireVisible(code),
                    () -> sources.access(administrator).requireContributor(code),
                    () -> sources.duties().find("of-" + code, administrator),
                    () -> sources.duties().duties(null, null, ALL, administrator),
                    () -> Sight.scope(administrator))) {
                assertThatThrownBy(look).hasMessage("item.hidden.administrator");
            }
        }
    }

    /** As the words of the rule have it. */
    private static boolean sees(Actor reader, Known item) {
        return reader.roles().stream().anyMatch(SEE_ALL::contains)
                || item.dispatched() && item.relation() != Relation.NONE;
    }

    private static List<Actor> readers() {
        return Stream.concat(
                        Arrays.stream(Role.values())
                                .filter(role -> !role.administers())
                                .map(OneRuleOfSightTest::reader),
                        Stream.of(
                                reader(Role.HANDLER, Role.RESPONSIBLE_LEADER), reader(Role.HANDLER, Role.SYSTEM_ADMIN)))
                .toList();
    }

    private static Actor reader(Role... roles) {
        return new Actor("reader", READERS_UNIT, Set.of(roles), Channel.API);
    }

    /** Everything that lists leave out the words of the rule for, where what is asked for implies them. */
    private static List<ItemFilter> questions() {
        List<ItemFilter> questions = new ArrayList<>(List.of(ItemFilter.ALL));
        for (Status status : Status.values()) {
            questions.add(new ItemFilter(null, null, null, status, null, null, null));
        }
        for (Light light : Light.values()) {
            questions.add(ItemFilter.ALL.shining(light));
        }
        for (ItemFilter.State state : ItemFilter.State.values()) {
            questions.add(ItemFilter.ALL.coming(state, null, null));
        }
        questions.add(ItemFilter.ALL.coming(null, YearMonth.of(2023, 2), null));
        questions.add(ItemFilter.ALL.coming(null, null, YearMonth.of(2023, 3)));
        for (String unit : List.of(READERS_UNIT, "sfj", "mzj")) {
            questions.add(new ItemFilter(null, null, unit, null, null, null, null));
        }
        questions.add(new ItemFilter(null, null, null, null, null, null, "整改"));
        return questions;
    }

    private static Set<String> listed(Sources sources, ItemFilter asked, Actor reader) {
        Ledger.Listing listing = sources.ledger().listing(asked, ItemSort.parse(null), ALL, reader);
        List<String> codes =
                listing.page().content().stream().map(ItemView::code).toList();
        assertThat(codes).doesNotHaveDuplicates();
        assertThat(queries(sources).count(selected(sources, asked, reader), 1000))
                .as("%s: counted %s", reader.roles(), asked)
                .isEqualTo(codes.size());
        return new TreeSet<>(codes);
    }

    private static LedgerQueries queries(Sources sources) {
        return sources.database().mapper(LedgerQueries.class);
    }

    private static ItemSelection selected(Sources sources, ItemFilter asked, Actor reader) {
        return new ReadersQuestion(queries(sources), CLOCK).of(asked, reader);
    }

    /** Each item has a category of its own. */
    private static Set<String> counted(Database database, Actor reader) {
        var queries = database.mapper(DashboardQueries.class);
        var filter = new DashboardFilter(Sight.scope(reader), TODAY);
        List<Tally> tallies = queries.tallies(filter, Light.windows());
        Span everything = new Span(TODAY.minusYears(1), TODAY.plusYears(1));
        var months = queries.months(filter, List.of(everything)).get(0);
        assertThat(months.dispatched()).isEqualTo(tallies.size());
        assertThat(months.closed()).isEqualTo((int) tallies.stream()
                .filter(tally -> tally.standing() == Tally.Standing.CLOSED)
                .count());
        return tallies.stream()
                .map(tally -> code(tally.category()))
                .collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
    }

    private static Set<String> codes(List<Known> items, Predicate<Known> which) {
        return items.stream().filter(which).map(Known::code).collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
    }

    private static boolean isFound(ThrowingCallable look) {
        try {
            look.call();
            return true;
        } catch (Refused refused) {
            assertThat(refused).hasMessage("item.unknown");
            return false;
        } catch (Throwable other) {
            throw new AssertionError(other);
        }
    }

    private static Sources sources(Database database) {
        var queries = database.mapper(LedgerQueries.class);
        var names = new Names(mock(Organisation.class), mock(Texts.class), CLOCK);
        var questions = new ReadersQuestion(queries, CLOCK);
        return new Sources(
                new Ledger(queries, new RememberedTrail(), names, questions, new LightTabs(queries), CLOCK),
                new AssignmentList(queries, names, CLOCK),
                database);
    }

    /** Every relation in every status, and withdrawn before it was handed out; two duties of each that was. */
    private static List<Known> fill(Database database) {
        var rows = new LedgerRows(database);
        List<Known> items = new ArrayList<>();
        for (Relation relation : Relation.values()) {
            for (Status status : Status.values()) {
                items.add(item(rows, items.size(), relation, status, status != Status.DRAFT));
            }
            items.add(item(rows, items.size(), relation, Status.WITHDRAWN, false));
        }
        return items;
    }

    private static Known item(LedgerRows rows, int no, Relation relation, Status status, boolean dispatched) {
        String code = code(no);
        Map<String, Object> columns = new TreeMap<>(Map.of("status", status.name(), "category_no", no));
        columns.put("responsible_unit", relation.responsible() ? READERS_UNIT : "sfj");
        if (!dispatched) {
            columns.put("dispatched_on", null);
        }
        if (status == Status.CLOSED) {
            columns.put("closed_at", "2023-03-10 01:00:00");
        }
        rows.item(code, columns);
        if (!relation.responsible()) {
            rows.concerns("sfj", code, "RESPONSIBLE");
        }
        relation.stored.forEach(stored -> rows.concerns(READERS_UNIT, code, stored));
        if (dispatched) {
            rows.duty(code, "of-" + code, "sfj", "HANDLER", null, "2023-03-20 16:00:00");
            if (relation != Relation.NONE) {
                rows.duty(code, "own-" + code, READERS_UNIT, "HANDLER", null, "2023-03-20 16:00:00");
            }
        }
        if (status.ended()) {
            rows.ended(code);
        }
        return new Known(code, relation, dispatched);
    }

    private static String code(int no) {
        return "ZG-%03d".formatted(no);
    }
}
