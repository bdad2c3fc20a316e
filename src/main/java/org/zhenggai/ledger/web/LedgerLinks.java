package org.zhenggai.ledger.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.web.util.UriUtils;
import org.zhenggai.ledger.ItemSort;
import org.zhenggai.platform.text.PlainText;

/** Addresses of the ledger that differ in one thing from the one that is shown; whatever changes begins on page one. */
final class LedgerLinks {

    private static final String PATH = "/ledger";

    private final Map<String, String> shown = new LinkedHashMap<>();
    private final ItemSort order;

    LedgerLinks(LedgerQuestion question) {
        order = question.order();
        put("q", question.filter().q());
        put("programme", question.filter().programme());
        put("category", question.category());
        put("unit", question.filter().unit());
        put("kind", question.kind());
        put("status", question.status());
        put("light", question.light());
        put("state", question.state());
        put("dispatchedIn", question.dispatchedIn());
        put("closedIn", question.closedIn());
        put("sort", question.sort());
        put("size", question.size());
        put("view", question.view());
        put("page", question.page() == null || question.page() == 0 ? null : question.page());
    }

    private void put(String name, Object value) {
        if (value != null && PlainText.says(value.toString())) {
            shown.put(name, value.toString());
        }
    }

    /** The address that is shown, without what does not filter. */
    public String here() {
        return address(shown);
    }

    /** {@code value} null takes the parameter away. */
    public String with(String name, Object value) {
        Map<String, String> other = new LinkedHashMap<>(shown);
        other.remove("page");
        other.remove(name);
        if (value != null) {
            other.put(name, value.toString());
        }
        return address(other);
    }

    public String page(int page) {
        return with("page", page == 0 ? null : page);
    }

    /** Sorted by the field; a second time the other way round. */
    public String sort(String field) {
        return with("sort", field + (isSorted(field) && !order.descending() ? ",desc" : ",asc"));
    }

    /** As {@code aria-sort} has it; null where the list is sorted by something else. */
    public String sorted(String field) {
        return !isSorted(field) ? null : order.descending() ? "descending" : "ascending";
    }

    private boolean isSorted(String field) {
        return order.column().field().equals(field);
    }

    /** Every filter away; order, size and columns stay. */
    public String reset() {
        Map<String, String> other = new LinkedHashMap<>(shown);
        other.keySet().retainAll(Set.of("sort", "size", "view"));
        return address(other);
    }

    public String all() {
        return with("pick", "all");
    }

    /** What the form of the filters has no field for, and must not lose. */
    public Map<String, String> beyondTheForm() {
        Map<String, String> kept = new LinkedHashMap<>(shown);
        kept.keySet().retainAll(Set.of("light", "state", "dispatchedIn", "closedIn", "sort", "size", "view"));
        return kept;
    }

    /** What a saved view keeps. */
    public String query() {
        Map<String, String> kept = new LinkedHashMap<>(shown);
        kept.remove("page");
        kept.remove("view");
        return query(kept);
    }

    private static String address(Map<String, String> parameters) {
        return parameters.isEmpty() ? PATH : PATH + "?" + query(parameters);
    }

    private static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(one -> one.getKey() + "=" + UriUtils.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
