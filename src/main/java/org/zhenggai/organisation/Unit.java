package org.zhenggai.organisation;

/** An organisational unit; {@code code} is its stable short name, for instance {@code sfj}. */
public record Unit(String code, String name, Kind kind) {

    public enum Kind {
        CITY_UNIT,
        COUNTY,
        WORKING_GROUP,
        SUPERVISION_OFFICE,
        LEADERSHIP,
        AUDIT,
        PLATFORM;

        /** The office and the city's leadership are there once each, from the first start on. */
        public boolean isUnique() {
            return this == SUPERVISION_OFFICE || this == LEADERSHIP;
        }

        /** Whether items can be ordered from such a unit. */
        public boolean takesItems() {
            return this == CITY_UNIT || this == COUNTY || this == WORKING_GROUP;
        }
    }
}
