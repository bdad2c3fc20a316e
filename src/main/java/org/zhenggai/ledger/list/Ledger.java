package org.zhenggai.ledger.list;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.audit.AuditTrail;
import org.zhenggai.ledger.AssignmentFilter;
import org.zhenggai.ledger.AssignmentView;
import org.zhenggai.ledger.ItemFilter;
import org.zhenggai.ledger.ItemRow;
import org.zhenggai.ledger.ItemSelection;
import org.zhenggai.ledger.ItemSort;
import org.zhenggai.ledger.ItemView;
import org.zhenggai.ledger.TimelineEntry;
import org.zhenggai.ledger.WorkView;
import org.zhenggai.ledger.persistence.LedgerQueries;
import org.zhenggai.ledger.persistence.LedgerQueries.UnitOfItem;
import org.zhenggai.organisation.Actor;
import org.zhenggai.platform.Refused;
import org.zhenggai.platform.paging.PageRequest;
import org.zhenggai.platform.paging.Paged;
import org.zhenggai.platform.time.Zones;
import org.zhenggai.rectification.WorkKind;
import org.zhenggai.rectification.sight.Sight;

/** Items as this person may see them. */
@Component
@Transactional(readOnly = true)
public class Ledger {

    private final LedgerQueries queries;
    private final AuditTrail audit;
    private final Names names;
    private final ReadersQuestion questions;
    private final LightTabs tabs;
    private final Clock clock;

    Ledger(
            LedgerQueries queries,
            AuditTrail audit,
            Names names,
            ReadersQuestion questions,
            LightTabs tabs,
            Clock clock) {
        this.queries = queries;
        this.audit = audit;
        this.names = names;
        this.questions = questions;
        this.tabs = tabs;
        this.clock = clock;
    }

    /** A page of items, and how many shine in each light. */
    public record Listing(Paged<ItemView> page, List<LightTabs.Tab> tabs) {}

    public Paged<ItemView> items(ItemFilter asked, ItemSort sort, PageRequest page, Actor reader) {
        ItemSelection selection = questions.of(asked, reader);
        List<ItemRow> rows = queries.items(selection, sort, page);
        return counted(selection, rows, page);
    }

    /** As {@link #items}, its lights counted. */
    public Listing listing(ItemFilter asked, ItemSort sort, PageRequest page, Actor reader) {
        ItemSelection selection = questions.of(asked, reader);
        List<ItemRow> rows = queries.items(selection, sort, page);
        if (asked.light() == null && isAll(rows, page)) {
            LocalDate today = selection.today();
            return new Listing(
                    Paged.of(views(rows), rows.size(), page),
                    LightTabs.of(rows.stream().map(row -> row.light(today)).toList()));
        }
        List<LightTabs.Tab> counted = tabs.of(selection);
        LightTabs.Tab asksFor = counted.stream()
                .filter(tab -> tab.light() == asked.light())
                .findFirst()
                .orElseThrow();
        Paged<ItemView> listed = asksFor.more() && (asked.light() != null || asksFor.count() <= page.reach())
                ? counted(selection, rows, page)
                : Paged.of(views(rows), asksFor.count(), asksFor.more(), page);
        return new Listing(
                listed,
                counted.stream()
                        .map(tab -> tab == asksFor
                                ? new LightTabs.Tab(tab.light(), listed.total(), listed.totalIsLowerBound())
                                : tab)
                        .toList());
    }

    /** Whether there are no others. */
    private static boolean isAll(List<ItemRow> rows, PageRequest page) {
        return page.page() == 0 && rows.size() < page.size();
    }

    private Paged<ItemView> counted(ItemSelection selection, List<ItemRow> rows, PageRequest page) {
        if (isAll(rows, page)) {
            return Paged.of(views(rows), rows.size(), page);
        }
        int upTo = (int) Math.min(Paged.EXACT_UP_TO, Math.max(selection.countedUpTo(), page.reach()));
        int counted = queries.count(selection, upTo + 1);
        return Paged.of(views(rows), Math.min(counted, upTo), counted > upTo, page);
    }

    private List<ItemView> views(List<ItemRow> rows) {
        Map<String, List<String>> cooperating = cooperating(rows);
        return rows.stream()
                .map(row -> view(row, cooperating.getOrDefault(row.code(), List.of()), Map.of(), null))
                .toList();
    }

    public ItemView item(String code, Actor reader) {
        return whole(visible(code, reader));
    }

    /** Empty where {@link #item} refuses: there is none, or the reader may not see it. */
    public Optional<ItemView> find(String code, Actor reader) {
        return Optional.ofNullable(queries.item(code, Sight.scope(reader))).map(this::whole);
    }

    private ItemView whole(ItemRow row) {
        String code = row.code();
        AssignmentFilter open = new AssignmentFilter(null, null, List.of(), null, code, null, clock.instant());
        return view(
                row,
                cooperating(List.of(row)).getOrDefault(code, List.of()),
                work(code),
                queries.assignments(open, PageRequest.of(0, 500)).stream()
                        .map(names::of)
                        .toList());
    }

    /** What was done in the rounds before the current one, the first round first. */
    public List<PastRound> pastRounds(String code, Actor reader) {
        ItemRow row = visible(code, reader);
        return IntStream.range(1, row.round())
                .mapToObj(round -> new PastRound(
                        round,
                        queries.pastWork(code, round).stream().map(names::of).toList()))
                .toList();
    }

    /** Every kind, if only to say that there is none. */
    private Map<WorkKind, List<WorkView>> work(String code) {
        Map<WorkKind, List<WorkView>> work = new EnumMap<>(WorkKind.class);
        Arrays.stream(WorkKind.values()).forEach(kind -> work.put(kind, new ArrayList<>()));
        queries.work(code).forEach(row -> work.get(row.kind()).add(names.of(row)));
        return work;
    }

    public List<TimelineEntry> timeline(String code, Actor reader) {
        visible(code, reader);
        return audit.timeline(code).stream().map(names::of).toList();
    }

    private ItemRow visible(String code, Actor reader) {
        ItemRow row = queries.item(code, Sight.scope(reader));
        if (row == null) {
            throw Refused.notFound("item.unknown", code);
        }
        return row;
    }

    private Map<String, List<String>> cooperating(List<ItemRow> rows) {
        if (rows.isEmpty()) {
            return Map.of();
        }
        return queries.cooperatingUnits(rows.stream().map(ItemRow::code).toList()).stream()
                .collect(Collectors.groupingBy(
                        UnitOfItem::item, Collectors.mapping(UnitOfItem::unit, Collectors.toList())));
    }

    private ItemView view(
            ItemRow row,
            List<String> cooperating,
            Map<WorkKind, List<WorkView>> work,
            List<AssignmentView> assignments) {
        LocalDate today = Zones.today(clock);
        return new ItemView(
                row.code(),
                row.programme(),
                row.programmeName(),
                row.category() == null ? null : row.category().toString(),
                row.categoryName(),
                row.title(),
                row.titleOfficial(),
                row.problem(),
                row.requirement(),
                row.target(),
                row.kind(),
                row.grade(),
                row.responsibleUnit(),
                names.unit(row.responsibleUnit()),
                cooperating,
                cooperating.stream().map(names::unit).toList(),
                row.responsibleLeader(),
                names.person(row.responsibleLeader()),
                row.status(),
                row.light(today),
                row.deadline(),
                row.deadlineVersion(),
                row.provisional(),
                row.percent(),
                row.measuresProcess(),
                row.satisfactionTarget(),
                row.satisfaction(),
                row.plan(),
                row.round(),
                row.version(),
                row.illustrative(),
                work.get(WorkKind.MEASURE),
                work.get(WorkKind.ENTRY),
                work.get(WorkKind.PERIOD),
                assignments);
    }
}
