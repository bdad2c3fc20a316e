package org.zhenggai.support;

import java.util.Locale;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.junit.jupiter.api.extension.Extension;

/**
 * The engine names the types of its variables once for a JVM, by the default locale. An application sets it before; a test
 * that touched a variable first would leave the suite's hostile names to every application that starts after it.
 */
public final class TypesInRoot implements Extension {

    static {
        Locale hostile = Locale.getDefault();
        Locale.setDefault(Locale.ROOT);
        ValueType.INTEGER.getName();
        Locale.setDefault(hostile);
    }
}
