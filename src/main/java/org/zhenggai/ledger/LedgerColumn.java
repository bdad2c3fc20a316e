package org.zhenggai.ledger;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** What the ledger can show beside code and title, which are always there. */
public enum LedgerColumn {
    PROGRAMME("programme", true),
    UNIT("responsibleUnit", true),
    COOPERATING("cooperatingUnits", false),
    LEADER("responsibleLeader", false),
    KIND("kind", true),
    GRADE("grade", true),
    DEADLINE("deadline", true),
    STATUS("status", true),
    PERCENT("percent", true),
    LIGHT("light", false);

    public static final List<LedgerColumn> USUAL = List.of(UNIT, LEADER, DEADLINE, STATUS, PERCENT, LIGHT);

    private final String field;
    private final boolean sortable;

    LedgerColumn(String field, boolean sortable) {
        this.field = field;
        this.sortable = sortable;
    }

    /** The field of the item that it shows. */
    public String field() {
        return field;
    }

    public boolean sortable() {
        return sortable;
    }

    /** In the order of the ledger, each once; a form may have sent empty ones. */
    static List<LedgerColumn> ordered(Collection<LedgerColumn> chosen) {
        return Arrays.stream(values()).filter(chosen::contains).toList();
    }

    public static String stored(Collection<LedgerColumn> columns) {
        return ordered(columns).stream().map(LedgerColumn::name).collect(Collectors.joining(","));
    }

    /** Names of an earlier or later build are passed over. */
    public static List<LedgerColumn> read(String stored) {
        List<String> names = List.of(stored.split(","));
        return Arrays.stream(values())
                .filter(column -> names.contains(column.name()))
                .toList();
    }
}
