package org.zhenggai.rectification.order;

import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhenggai.catalogue.ItemType;
import org.zhenggai.platform.time.Zones;
import org.zhenggai.rectification.persistence.ItemMapper;

/**
 * Numbers new items: {@code ZG-2026-0703} is year, category, sequence; a project has no category. Two officers at once
 * may be shown the same number; the primary key refuses the second, who is given the next. Codes that people chose otherwise do not count.
 */
@Component
class ItemCodes {

    private final ItemMapper items;
    private final Clock clock;

    ItemCodes(ItemMapper items, Clock clock) {
        this.items = items;
        this.clock = clock;
    }

    String next(ItemType type, @Nullable Integer category) {
        String year = type.prefix() + Zones.today(clock).getYear() + "-";
        String stem = category == null ? year : year + String.format(Locale.ROOT, "%02d", category);
        int sequence = items.codes(stem + "%").stream()
                        .map(code -> code.substring(stem.length()))
                        .filter(rest -> rest.matches("\\d{2,6}"))
                        .mapToInt(Integer::parseInt)
                        .max()
                        .orElse(0)
                + 1;
        return stem + String.format(Locale.ROOT, "%02d", sequence);
    }
}
