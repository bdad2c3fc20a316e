package org.zhenggai.audit;

import org.jspecify.annotations.Nullable;

/** Whom the history names: the trail knows no organisation, so that the organisation can write into it. */
public interface Author {

    String username();

    /** Null for the platform itself. */
    @Nullable
    String unit();

    /** The door through which it happened. */
    Enum<?> channel();
}
