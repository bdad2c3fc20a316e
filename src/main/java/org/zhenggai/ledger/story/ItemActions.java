package org.zhenggai.ledger.story;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a person may do to an item now, beside the duties that they owe. */
public record ItemActions(
        boolean dispatch,
        boolean urge,
        boolean notice,
        boolean extension,
        boolean withdrawal,
        boolean lookBack,
        boolean reassignment) {

    /** Nothing: an earlier round is over. */
    public static final ItemActions NONE = new ItemActions(false, false, false, false, false, false, false);

    /** The ids of the forms that an item's page shows for them. */
    public List<String> forms() {
        Map<String, Boolean> all = new LinkedHashMap<>();
        all.put("dispatch", dispatch);
        all.put("urge", urge);
        all.put("notice", notice);
        all.put("extension", extension);
        all.put("withdrawal", withdrawal);
        all.put("look-back", lookBack);
        return all.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList();
    }
}
