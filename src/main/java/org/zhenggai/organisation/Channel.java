package org.zhenggai.organisation;

/** The door through which somebody acted. */
public enum Channel {
    PAGE,
    API,
    TASKLIST,
    ENGINE_REST,
    SYSTEM
}
