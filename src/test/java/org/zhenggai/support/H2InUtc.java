package org.zhenggai.support;

import java.util.TimeZone;
import org.h2.util.DateTimeUtils;
import org.junit.jupiter.api.extension.Extension;

/**
 * H2 asks the JVM for its zone once and keeps the answer. An application sets UTC before it opens a database; a test
 * that opened one first would leave H2 in the suite's hostile zone for every application that starts after it. So H2
 * asks before the first test, as if an application were about to start, and the order of tests matters to none.
 */
public final class H2InUtc implements Extension {

    static {
        TimeZone hostile = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        DateTimeUtils.getTimeZone();
        TimeZone.setDefault(hostile);
    }
}
