package org.zhenggai.platform;

/**
 * A request that must not happen: nothing was changed, and the message tells the person what to do instead.
 *
 * <p>Carries a key of {@code messages_*.properties} and its arguments; the edge that speaks to the person
 * (problem+json, engine REST, page) renders it in that person's language.
 */
public class Refused extends RuntimeException {

    /** Why, in the terms of HTTP. */
    public enum Reason {
        INVALID(400),
        FORBIDDEN(403),
        NOT_FOUND(404),
        CONFLICT(409),
        TOO_LARGE(413),
        TOO_MANY(429);

        private final int status;

        Reason(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    private final Reason reason;
    private final String key;
    private final transient Object[] arguments;

    private Refused(Reason reason, String key, Object... arguments) {
        super(key);
        this.reason = reason;
        this.key = key;
        this.arguments = arguments;
    }

    public static Refused invalid(String key, Object... arguments) {
        return new Refused(Reason.INVALID, key, arguments);
    }

    public static Refused forbidden(String key, Object... arguments) {
        return new Refused(Reason.FORBIDDEN, key, arguments);
    }

    public static Refused notFound(String key, Object... arguments) {
        return new Refused(Reason.NOT_FOUND, key, arguments);
    }

    public static Refused conflict(String key, Object... arguments) {
        return new Refused(Reason.CONFLICT, key, arguments);
    }

    public static Refused tooLarge(String key, Object... arguments) {
        return new Refused(Reason.TOO_LARGE, key, arguments);
    }

    /** Not now: the text says when again. */
    public static Refused tooMany(String key, Object... arguments) {
        return new Refused(Reason.TOO_MANY, key, arguments);
    }

    public Reason reason() {
        return reason;
    }

    public String key() {
        return key;
    }

    public Object[] arguments() {
        return arguments.clone();
    }
}
