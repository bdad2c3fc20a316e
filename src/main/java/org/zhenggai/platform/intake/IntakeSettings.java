package org.zhenggai.platform.intake;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * @param largestBody      of everything that is no form, document or upload: JSON above all
 * @param largestForm      of a page's form, where a Chinese sign takes nine bytes
 * @param largestDocument  of a file that is the body itself, as a decision table in XML
 * @param largestUnsigned  of whoever is not signed in: the login, and a form whose session has ended
 * @param patience         for how long a body is waited for, whatever its size
 * @param leastPerSecond   how much of it has to arrive in the time beyond that
 * @param waiting          how many bodies are waited for at once: each keeps a thread; those that are there need no place
 * @param answers          how many answers that no network buffer holds are sent at once: each may keep a thread
 * @param eachPerson       how many requests of one account are worked on at once
 */
@ConfigurationProperties("zhenggai.intake")
record IntakeSettings(
        DataSize largestBody,
        DataSize largestForm,
        DataSize largestDocument,
        DataSize largestUnsigned,
        Duration patience,
        DataSize leastPerSecond,
        Shares waiting,
        Shares answers,
        int eachPerson) {

    /** So many of signed-in people together and of each, and so many of all others and of each address. */
    record Shares(int people, int eachPerson, int unsigned, int eachAddress) {}
}
