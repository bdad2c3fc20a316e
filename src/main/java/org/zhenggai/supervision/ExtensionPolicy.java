package org.zhenggai.supervision;

/** The office's policy of extensions, kept in a decision table. */
public interface ExtensionPolicy {

    /**
     * @param atMost consents per round
     * @param askDaysBefore working days before expiry by which it must be asked
     */
    record Limit(int atMost, int askDaysBefore) {}

    Limit limit(String grade);
}
