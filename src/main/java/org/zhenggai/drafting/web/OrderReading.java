package org.zhenggai.drafting.web;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.zhenggai.catalogue.Grade;
import org.zhenggai.catalogue.ItemOrder;
import org.zhenggai.catalogue.Kind;
import org.zhenggai.catalogue.MeasureOrder;
import org.zhenggai.catalogue.Term;
import org.zhenggai.deadline.DayType;
import org.zhenggai.platform.text.PlainText;
import org.zhenggai.platform.text.Texts;

/** Makes an order of what stands in the form of a draft, or says field by field why it cannot. */
@Component
class OrderReading {

    private static final Pattern IN_A_ROW = Pattern.compile("(measure|entrie)s\\[(\\d+)]\\.(\\w+).*");

    /** {@code errors} by the ids of fields; {@code order} is of use only where there are none. */
    record Read(ItemOrder order, Map<String, String> errors) {}

    private final Validator validator;
    private final Texts texts;

    OrderReading(Validator validator, Texts texts) {
        this.validator = validator;
        this.texts = texts;
    }

    Read read(Draft draft) {
        Map<String, String> errors = new LinkedHashMap<>();
        String[] placing = (draft.get("placing") == null ? "" : draft.get("placing")).split("/", 2);
        if (placing[0].isEmpty()) {
            errors.put("placing", texts.of("page.ledger.draft.required"));
        }
        ItemOrder order = new ItemOrder(
                PlainText.said(draft.get("code")),
                placing[0].isEmpty() ? null : placing[0],
                placing.length > 1 && !placing[1].isEmpty() ? number(placing[1], "placing", errors) : null,
                draft.get("title"),
                draft.get("named") != null,
                draft.get("problem"),
                draft.get("requirement"),
                draft.get("target"),
                one(Kind.class, draft.get("kind")),
                one(Grade.class, draft.get("grade")),
                draft.get("responsibleUnit"),
                draft.cooperating().stream().sorted().toList(),
                draft.get("responsibleLeader"),
                term(
                        "deadline",
                        draft.get("deadlineDate"),
                        draft.get("deadlineDays"),
                        draft.get("deadlineDayType"),
                        errors),
                draft.get("measuresProcess"),
                number(draft.get("satisfactionTarget"), "satisfactionTarget", errors),
                draft.get("illustrative") != null,
                work("measure", draft.measures(), errors),
                work("entry", draft.entries(), errors),
                number(draft.get("periods"), "periods", errors));
        for (ConstraintViolation<ItemOrder> violation : validator.validate(order)) {
            errors.putIfAbsent(field(violation.getPropertyPath().toString()), violation.getMessage());
        }
        return new Read(order, errors);
    }

    private List<MeasureOrder> work(String kind, List<DraftRow> rows, Map<String, String> errors) {
        List<MeasureOrder> work = new ArrayList<>();
        for (DraftRow row : rows) {
            String due = kind + "." + work.size() + ".due";
            Term term = !PlainText.says(row.date()) && !PlainText.says(row.days())
                    ? null
                    : term(due, row.date(), row.days(), row.dayType(), errors);
            work.add(new MeasureOrder(row.title(), row.unit(), term, row.evidence(), row.inspection()));
        }
        return work;
    }

    /** A date or a number of days, never both. */
    private Term term(String field, String date, String days, String dayType, Map<String, String> errors) {
        boolean dated = PlainText.says(date);
        boolean counted = PlainText.says(days);
        if (dated == counted) {
            errors.put(field, texts.of(dated ? "page.ledger.draft.both" : "page.ledger.draft.term"));
            return null;
        }
        if (counted) {
            return new Term(null, number(days, field, errors), one(DayType.class, dayType));
        }
        try {
            return Term.on(date.strip());
        } catch (DateTimeParseException unreadable) {
            errors.put(field, texts.of("page.ledger.draft.date"));
            return null;
        }
    }

    private Integer number(String text, String field, Map<String, String> errors) {
        if (!PlainText.says(text)) {
            return null;
        }
        if (!text.strip().matches("\\d{1,6}")) {
            errors.put(field, texts.of("page.ledger.draft.number"));
            return null;
        }
        return Integer.valueOf(text.strip());
    }

    /** Null for any text that no option of the form has. */
    private static <E extends Enum<E>> E one(Class<E> type, String name) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        return null;
    }

    private static String field(String path) {
        Matcher inRow = IN_A_ROW.matcher(path);
        if (inRow.matches()) {
            return (inRow.group(1).equals("measure") ? "measure." : "entry.") + inRow.group(2) + "." + inRow.group(3);
        }
        return path.replaceFirst("[.\\[].*", "");
    }
}
