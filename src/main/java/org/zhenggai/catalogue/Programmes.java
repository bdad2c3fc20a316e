package org.zhenggai.catalogue;

import java.util.List;
import java.util.Optional;

/** Programmes and their categories as stored. */
public interface Programmes {

    Optional<Programme> find(String code);

    List<Programme> all();

    List<FindingCategory> categories(String programme);

    /** Stores a programme and its categories where they are not there yet. */
    void add(Programme programme, List<FindingCategory> categories);
}
