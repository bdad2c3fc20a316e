package org.zhenggai.catalogue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.zhenggai.platform.Refused;
import org.zhenggai.platform.text.OneLine;

/** What makes a new programme acceptable. Limits are those of its columns, and of what a city would ever order. */
final class ProgrammeRules {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]*(-[A-Z0-9]+)*");
    private static final int MAX_CODE = 32;
    private static final int MAX_NAME = 100;
    private static final int MAX_DAYS = 365;
    private static final int MAX_MONTHS = 60;
    /** Item codes give a category two digits. */
    private static final int MAX_CATEGORIES = 99;

    private ProgrammeRules() {}

    static Programme accept(NewProgramme order) {
        String code = order.code() == null ? "" : order.code().strip();
        if (code.length() > MAX_CODE || !CODE.matcher(code).matches()) {
            throw Refused.invalid("programme.code.invalid", MAX_CODE);
        }
        if (order.kind() == null || order.clockPolicy() == null) {
            throw Refused.invalid("programme.choice.missing");
        }
        return new Programme(
                code,
                name(order.name()),
                order.kind(),
                order.clockPolicy(),
                within(order.publicNoticeDays(), MAX_DAYS, "programme.days.range"),
                within(order.reportEveryMonths(), MAX_MONTHS, "programme.months.range"),
                within(order.lookBackAfterMonths(), MAX_MONTHS, "programme.months.range"));
    }

    /** Requirements are sorted into categories, projects are not. */
    static List<String> categories(NewProgramme order) {
        List<String> names =
                order.categories().stream().map(ProgrammeRules::name).toList();
        boolean needed = order.kind() == ItemType.REQUIREMENT;
        if (needed == names.isEmpty() || names.size() > MAX_CATEGORIES) {
            throw Refused.invalid("programme.categories.number", MAX_CATEGORIES);
        }
        Set<String> seen = new HashSet<>();
        names.stream().filter(name -> !seen.add(name)).findFirst().ifPresent(twice -> {
            throw Refused.invalid("programme.categories.twice", twice);
        });
        return names;
    }

    private static String name(String name) {
        return OneLine.of(name, MAX_NAME).orElseThrow(() -> Refused.invalid("programme.name.invalid", MAX_NAME));
    }

    private static Integer within(Integer number, int most, String otherwise) {
        if (number == null || number < 0 || number > most) {
            throw Refused.invalid(otherwise, most);
        }
        return number;
    }
}
