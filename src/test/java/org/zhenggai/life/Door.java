package org.zhenggai.life;

/** The ways in which a person completes a step. */
public enum Door {
    COMPLETE("ENGINE_REST"),
    SUBMIT_FORM("ENGINE_REST"),
    API("API"),
    TASKLIST("TASKLIST");

    /** The doors that programs use, with credentials. */
    static final Door[] FOR_PROGRAMS = {COMPLETE, SUBMIT_FORM, API};

    private final String channel;

    Door(String channel) {
        this.channel = channel;
    }

    String channel() {
        return channel;
    }
}
