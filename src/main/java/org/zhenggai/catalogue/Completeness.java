package org.zhenggai.catalogue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhenggai.platform.seed.SeedMistake;

/** What must hold of a programme file before any of it is loaded; the first breach names row and field. */
record Completeness(String file, Set<String> unitCodes, Set<String> leaders, Map<String, HandedOut> measuresProcesses) {

    private static final int FEWEST_MEASURES = 2;
    private static final int MOST_MEASURES = 6;

    void check(ProgrammeSeed seed) {
        count(
                "categories",
                seed.programme().expectedCategories(),
                seed.categories().size());
        count("items", seed.programme().expectedItems(), seed.items().size());
        Set<Integer> categories = new HashSet<>();
        seed.categories().forEach(category -> categories.add(category.no()));
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < seed.items().size(); i++) {
            ItemOrder item = seed.items().get(i);
            Row row = new Row(file, "items[" + (i + 1) + "] " + item.code());
            row.require("code", item.code() != null && codes.add(item.code()), "missing or listed twice");
            row.require("code", item.code().startsWith(seed.programme().kind().prefix()), "prefix of another kind");
            row.require(
                    "category",
                    categories.isEmpty() ? item.category() == null : categories.contains(item.category()),
                    "no such category");
            texts(row, item);
            people(row, item);
            row.require("measuresProcess", measured(seed, item), "no such model");
            row.require(
                    "satisfactionTarget",
                    (seed.programme().kind() == ItemType.PROJECT) == (item.satisfactionTarget() != null),
                    "projects have one, requirements none");
            measures(row, item);
            besideMeasures(row, item);
        }
    }

    private boolean measured(ProgrammeSeed seed, ItemOrder item) {
        return seed.programme().kind() == ItemType.PROJECT
                ? item.measuresProcess() == null
                : measuresProcesses.containsKey(item.measuresProcess());
    }

    private void count(String field, int expected, int found) {
        if (expected != found) {
            throw new SeedMistake(file, field, "expected " + expected + ", found " + found);
        }
    }

    private static void texts(Row row, ItemOrder item) {
        row.require("problem", item.problem() != null, "missing");
        row.require("target", item.target() != null, "missing");
    }

    private void people(Row row, ItemOrder item) {
        row.require("responsibleUnit", unitCodes.contains(item.responsibleUnit()), "no such unit");
        row.require("cooperatingUnits", unitCodes.containsAll(item.cooperatingUnits()), "no such unit");
        row.require("responsibleLeader", leaders.contains(item.responsibleLeader()), "no such person");
    }

    private void measures(Row row, ItemOrder item) {
        List<MeasureOrder> measures = item.measures();
        row.require(
                "measures",
                measures.size() >= FEWEST_MEASURES && measures.size() <= MOST_MEASURES,
                FEWEST_MEASURES + " to " + MOST_MEASURES + " are needed, found " + measures.size());
        work(row, "measures", measures, item);
    }

    /** What a model hands out and nobody lists would be missing; what it does not would stay undone for ever. */
    private void besideMeasures(Row row, ItemOrder item) {
        HandedOut model = item.measuresProcess() == null
                ? HandedOut.MEASURES_ALONE
                : measuresProcesses.get(item.measuresProcess());
        fits(row, "entries", model.entries(), !item.entries().isEmpty());
        fits(row, "periods", model.periods(), item.periods() != null);
        work(row, "entries", item.entries(), item);
    }

    private static void fits(Row row, String field, boolean handedOut, boolean listed) {
        row.require(field, handedOut == listed, handedOut ? "missing" : "the model hands none out");
    }

    private void work(Row row, String list, List<MeasureOrder> work, ItemOrder item) {
        for (int i = 0; i < work.size(); i++) {
            MeasureOrder piece = work.get(i);
            String field = list + "[" + (i + 1) + "].";
            row.require(field + "unit", unitCodes.contains(piece.unit()), "no such unit");
            row.require(field + "due", piece.due() != null, "missing");
            row.require(field + "evidence", piece.evidence() != null, "missing");
            row.require(field + "due", inTime(piece.due(), item.deadline()), "later than the item's deadline");
        }
    }

    /** Terms that count alike compare exactly; a mixed pair is left to the dates at dispatch. */
    private static boolean inTime(Term measure, Term item) {
        if (measure.dayType() != item.dayType()) {
            return true;
        }
        return measure.dayType() == null ? !measure.date().isAfter(item.date()) : measure.days() <= item.days();
    }

    private record Row(String file, String row) {
        void require(String field, boolean holds, String otherwise) {
            if (!holds) {
                throw new SeedMistake(file, row + ", " + field, otherwise);
            }
        }
    }
}
