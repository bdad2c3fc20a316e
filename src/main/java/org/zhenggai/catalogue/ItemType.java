package org.zhenggai.catalogue;

/** The two lives of a supervised item, and the process that models each. */
public enum ItemType {
    REQUIREMENT("rectification-requirement", "ZG-"),
    PROJECT("practical-project", "SS-");

    private final String process;
    private final String prefix;

    ItemType(String process, String prefix) {
        this.process = process;
        this.prefix = prefix;
    }

    public String process() {
        return process;
    }

    /** How the codes of such items begin. */
    public String prefix() {
        return prefix;
    }

    public static ItemType ofCode(String code) {
        return code.startsWith(PROJECT.prefix) ? PROJECT : REQUIREMENT;
    }
}
