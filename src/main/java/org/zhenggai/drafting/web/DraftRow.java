package org.zhenggai.drafting.web;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.zhenggai.catalogue.MeasureOrder;
import org.zhenggai.catalogue.Term;
import org.zhenggai.platform.text.PlainText;

/** A measure, milestone or entry in the form of a draft; texts that are missing are empty. */
record DraftRow(
        String title, String unit, String date, String days, String dayType, String evidence, boolean inspection) {

    static final DraftRow BLANK = new DraftRow("", "", "", "", "", "", false);

    static List<DraftRow> sent(String kind, Function<String, List<String>> sent) {
        List<String> titles = sent.apply(kind + ".title");
        return IntStream.range(0, titles.size())
                .mapToObj(at -> new DraftRow(
                        titles.get(at),
                        nth(sent, kind + ".unit", at),
                        nth(sent, kind + ".date", at),
                        nth(sent, kind + ".days", at),
                        nth(sent, kind + ".dayType", at),
                        nth(sent, kind + ".evidence", at),
                        nth(sent, kind + ".inspection", at).equals("true")))
                .toList();
    }

    private static String nth(Function<String, List<String>> sent, String name, int at) {
        List<String> values = sent.apply(name);
        return at < values.size() ? PlainText.lines(values.get(at)).strip() : "";
    }

    static DraftRow of(MeasureOrder order) {
        Term due = order.due();
        return new DraftRow(
                order.title(),
                order.unit(),
                due == null ? "" : text(due.date()),
                due == null ? "" : text(due.days()),
                due == null ? "" : text(due.dayType()),
                text(order.evidence()),
                order.inspection());
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }

    /** What a select sends without being asked does not count. */
    boolean isBlank() {
        return Stream.of(title, unit, date, days, evidence).noneMatch(PlainText::says) && !inspection;
    }
}
