package org.zhenggai.platform.web.form;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What a page knows of the form that was just sent from it: which one, what was typed, why it was not taken. Empty on a
 * page that nobody sent a form from.
 */
public final class Forms {

    static final String ATTRIBUTE = Forms.class.getName();

    /** The fields that every form of a page carries; see the template {@code fragments/form}. */
    static final String FORM = "form";

    static final String BACK = "back";
    static final String AS = "as";

    private static final Forms UNTOUCHED = new Forms(Map.of(), null);

    private final Map<String, String[]> typed;
    private final String error;

    Forms(Map<String, String[]> typed, String error) {
        this.typed = typed;
        this.error = error;
    }

    static Forms untouched() {
        return UNTOUCHED;
    }

    /** Whether this is the form that came back. */
    public boolean returned(String form) {
        return form.equals(first(FORM));
    }

    /** Why the form came back; null if it is another, or none. */
    public String error(String form) {
        return returned(form) ? error : null;
    }

    /** Why a form came back that the page does not show any more; null if it shows it, or none came back. */
    public String errorOutside(Collection<String> shown) {
        return shown.stream().noneMatch(this::returned) ? error : null;
    }

    /** What was typed into this field of the form that came back, whichever it is. */
    public String typed(String field) {
        String value = first(field);
        return value == null ? "" : value;
    }

    public String typed(String form, String field, Object otherwise) {
        String value = returned(form) ? first(field) : null;
        return value != null ? value : otherwise == null ? "" : otherwise.toString();
    }

    /** Every value of a field that may be there more than once. */
    public List<String> all(String form, String field) {
        return returned(form) && typed.containsKey(field) ? Arrays.asList(typed.get(field)) : List.of();
    }

    private String first(String field) {
        String[] values = typed.get(field);
        return values == null || values.length == 0 ? null : values[0];
    }
}
