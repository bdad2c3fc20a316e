package org.zhenggai.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.zhenggai.catalogue.Kind;
import org.zhenggai.deadline.Light;
import org.zhenggai.rectification.Status;

/**
 * Which items somebody asks for; null fields do not filter. {@code scope} is the unit whose items alone may be seen,
 * null for those who see all. List and count share it.
 */
public record ItemFilter(
        String programme,
        Integer category,
        String unit,
        Status status,
        Light light,
        Kind kind,
        String q,
        String scope,
        LocalDate today) {

    /** The same question with the reader's own scope and day, whatever was asked. */
    ItemFilter seenFrom(String ownScope, LocalDate day) {
        return new ItemFilter(programme, category, unit, status, light, kind, q, ownScope, day);
    }

    /** When the light asked for shines; null where none is. */
    public Light.Window window() {
        return light == null ? null : light.window();
    }

    public List<Status> running() {
        return Status.RUNNING;
    }

    /** The search text as a LIKE pattern; its own wildcards are taken literally. */
    public String pattern() {
        return "%" + q.strip().replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    /** Codes are in capitals; raising the pattern here spares SQL's locale-bound lower(). */
    public String codePattern() {
        return pattern().toUpperCase(Locale.ROOT);
    }
}
