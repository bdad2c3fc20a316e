package org.zhenggai.drafting.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.zhenggai.catalogue.ItemOrder;
import org.zhenggai.platform.text.PlainText;

/**
 * What stands in the form of a draft, readable or not: an order is made of it by {@link OrderReading}.
 *
 * @param fields      by the names that the form gives them; a field without text is absent
 * @param cooperating codes of units
 * @param measures    rows without text are left out
 * @param fresh       which kind of row was just added, {@code measure} or {@code entry}; null where none was
 */
record Draft(
        Map<String, String> fields,
        Set<String> cooperating,
        List<DraftRow> measures,
        List<DraftRow> entries,
        String fresh) {

    private static final List<String> NAMES = List.of(
            "placing",
            "code",
            "title",
            "named",
            "problem",
            "requirement",
            "target",
            "kind",
            "grade",
            "responsibleUnit",
            "responsibleLeader",
            "deadlineDate",
            "deadlineDays",
            "deadlineDayType",
            "measuresProcess",
            "satisfactionTarget",
            "illustrative",
            "periods",
            "version");

    static Draft empty() {
        return new Draft(
                Map.of("deadlineDayType", "WORKING", "kind", "PHASED", "grade", "GENERAL"),
                Set.of(),
                List.of(DraftRow.BLANK),
                List.of(),
                null);
    }

    /** {@code sent} answers every value of a parameter, none where it is missing. */
    static Draft sent(Function<String, List<String>> sent) {
        Map<String, String> fields = new HashMap<>();
        NAMES.forEach(name -> sent.apply(name).stream()
                .filter(PlainText::says)
                .findFirst()
                .ifPresent(text -> fields.put(name, text)));
        String fresh = sent.apply("more").stream().findFirst().orElse(null);
        String dropped = sent.apply("drop").stream().findFirst().orElse(null);
        return new Draft(
                fields,
                Set.copyOf(sent.apply("cooperatingUnits")),
                rows("measure", sent, dropped, fresh),
                rows("entry", sent, dropped, fresh),
                fresh);
    }

    private static List<DraftRow> rows(String kind, Function<String, List<String>> sent, String dropped, String fresh) {
        List<DraftRow> rows = new ArrayList<>(DraftRow.sent(kind, sent));
        if (dropped != null && dropped.matches(kind + "\\.\\d{1,3}")) {
            int at = Integer.parseInt(dropped.substring(kind.length() + 1));
            if (at < rows.size()) {
                rows.remove(at);
            }
        }
        rows.removeIf(DraftRow::isBlank);
        if (kind.equals(fresh)) {
            rows.add(DraftRow.BLANK);
        }
        return rows;
    }

    /** A stored draft, at this version. */
    static Draft of(ItemOrder order, int version) {
        Map<String, String> fields = new HashMap<>();
        put(fields, "placing", order.programme() + "/" + (order.category() == null ? "" : order.category()));
        put(fields, "code", order.code());
        put(fields, "title", order.title());
        put(fields, "named", order.titleOfficial() ? "true" : null);
        put(fields, "problem", order.problem());
        put(fields, "requirement", order.requirement());
        put(fields, "target", order.target());
        put(fields, "kind", order.kind());
        put(fields, "grade", order.grade());
        put(fields, "responsibleUnit", order.responsibleUnit());
        put(fields, "responsibleLeader", order.responsibleLeader());
        put(fields, "deadlineDate", order.deadline().date());
        put(fields, "deadlineDays", order.deadline().days());
        put(fields, "deadlineDayType", order.deadline().dayType());
        put(fields, "measuresProcess", order.measuresProcess());
        put(fields, "satisfactionTarget", order.satisfactionTarget());
        put(fields, "illustrative", order.illustrative() ? "true" : null);
        put(fields, "periods", order.periods());
        put(fields, "version", version);
        return new Draft(
                fields,
                Set.copyOf(order.cooperatingUnits()),
                order.measures().stream().map(DraftRow::of).toList(),
                order.entries().stream().map(DraftRow::of).toList(),
                null);
    }

    private static void put(Map<String, String> fields, String name, Object value) {
        if (value != null) {
            fields.put(name, value.toString());
        }
    }

    /** Null where nothing stands in the field. */
    public String get(String name) {
        return fields.get(name);
    }

    /** Whether the form was sent to get another row or lose one, not to be taken. */
    static boolean onlyRows(Function<String, List<String>> sent) {
        return !sent.apply("more").isEmpty() || !sent.apply("drop").isEmpty();
    }
}
