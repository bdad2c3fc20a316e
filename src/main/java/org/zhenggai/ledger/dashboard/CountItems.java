package org.zhenggai.ledger.dashboard;

import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.catalogue.FindingCategory;
import org.zhenggai.catalogue.Programme;
import org.zhenggai.catalogue.Programmes;
import org.zhenggai.deadline.Light;
import org.zhenggai.ledger.DashboardFilter;
import org.zhenggai.ledger.MonthRow;
import org.zhenggai.ledger.Span;
import org.zhenggai.ledger.Tally;
import org.zhenggai.ledger.dashboard.Dashboard.Month;
import org.zhenggai.ledger.dashboard.Dashboard.Share;
import org.zhenggai.ledger.list.Names;
import org.zhenggai.ledger.persistence.DashboardQueries;
import org.zhenggai.platform.time.Zones;

/** Counts what the dashboard shows: one pass for where items stand, one for what each month brought. */
@Component
class CountItems {

    private static final int MONTHS = 12;

    /** The worst last: what is furthest from done draws the eye at the end of a ranking. */
    private static final Comparator<Share> MOST_COMPLETE_FIRST = Comparator.comparing(
                    (Share share) -> Objects.requireNonNullElse(share.counts().completion(), -1))
            .reversed()
            .thenComparing(share -> share.counts().red())
            .thenComparing(Share::code);

    private final DashboardQueries queries;
    private final Programmes programmes;
    private final Names names;
    private final Clock clock;

    CountItems(DashboardQueries queries, Programmes programmes, Names names, Clock clock) {
        this.queries = queries;
        this.programmes = programmes;
        this.names = names;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Dashboard of(DashboardFilter filter) {
        List<Tally> tallies = queries.tallies(filter, Light.windows());
        List<Share> byProgramme = new ArrayList<>();
        List<Share> byCategory = new ArrayList<>();
        Map<String, Counts> ofProgrammes = sums(tallies, Tally::programme);
        Map<List<Object>, Counts> ofCategories =
                sums(tallies, tally -> tally.category() == null ? null : List.of(tally.programme(), tally.category()));
        for (Programme programme : programmes.all()) {
            String code = programme.code();
            if (ofProgrammes.containsKey(code)) {
                byProgramme.add(new Share(code, code, programme.name(), false, ofProgrammes.get(code)));
            }
            for (FindingCategory category : programmes.categories(code)) {
                Counts counts = ofCategories.get(List.<Object>of(code, category.no()));
                if (counts != null) {
                    byCategory.add(new Share(
                            code, String.valueOf(category.no()), category.name(), category.illustrative(), counts));
                }
            }
        }
        List<Share> byUnit = sums(tallies, Tally::unit).entrySet().stream()
                .map(unit -> new Share(null, unit.getKey(), names.unit(unit.getKey()), false, unit.getValue()))
                .sorted(MOST_COMPLETE_FIRST)
                .toList();
        return new Dashboard(
                Zones.cityTime(clock.instant()),
                tallies.stream().map(Counts::of).reduce(Counts.NONE, Counts::plus),
                byProgramme,
                byCategory,
                byUnit,
                trend(filter));
    }

    private List<Month> trend(DashboardFilter filter) {
        YearMonth first = YearMonth.from(filter.today()).minusMonths(MONTHS - 1L);
        List<Span> spans = IntStream.rangeClosed(0, MONTHS)
                .mapToObj(no -> no == 0 ? Span.before(first) : Span.of(first.plusMonths(no - 1L)))
                .toList();
        List<MonthRow> rows = queries.months(filter, spans);
        int dispatched = rows.get(0).dispatched();
        int closed = rows.get(0).closed();
        List<Month> months = new ArrayList<>();
        for (int no = 1; no <= MONTHS; no++) {
            MonthRow row = rows.get(no);
            dispatched += row.dispatched();
            closed += row.closed();
            months.add(new Month(first.plusMonths(no - 1L), row.dispatched(), row.closed(), dispatched, closed));
        }
        return months;
    }

    private static <K> Map<K, Counts> sums(List<Tally> tallies, Function<Tally, K> of) {
        Map<K, Counts> sums = new LinkedHashMap<>();
        tallies.stream()
                .filter(tally -> of.apply(tally) != null)
                .forEach(tally -> sums.merge(of.apply(tally), Counts.of(tally), Counts::plus));
        return sums;
    }
}
