package org.zhenggai.platform.web.failure;

import java.util.List;

/**
 * What went wrong in terms of a person: an HTTP status, the key of a text and its arguments, the fields concerned and,
 * for our own faults alone, the number under which the log tells more.
 */
record Failure(int status, String key, Object[] arguments, List<Field> fields, String reference) {

    /** A person mends no more at once, and an answer must not grow with what was sent. */
    static final int MOST_FIELDS = 20;

    record Field(String field, String message) {}

    static Failure of(int status, String key, Object... arguments) {
        return new Failure(status, key, arguments, List.of(), null);
    }

    static Failure inFields(List<Field> fields) {
        return fields.size() <= MOST_FIELDS
                ? new Failure(400, "error.fields", new Object[0], fields, null)
                : new Failure(
                        400,
                        "error.fields.many",
                        new Object[] {fields.size(), MOST_FIELDS},
                        List.copyOf(fields.subList(0, MOST_FIELDS)),
                        null);
    }

    static Failure internal(String reference) {
        return new Failure(500, "error.internal", new Object[] {reference}, List.of(), reference);
    }

    static Failure ofStatus(int status) {
        return switch (status) {
            case 400, 401, 403, 404, 405, 406, 408, 409, 413, 415, 429, 503, 507 ->
                of(status, "error.status." + status);
            default -> of(status, status < 500 ? "error.status.400" : "error.status.500");
        };
    }
}
