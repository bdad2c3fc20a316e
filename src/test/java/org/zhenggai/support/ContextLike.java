package org.zhenggai.support;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestContextManager;

/** The application context that Spring starts once for all test classes annotated alike, for tests that choose theirs. */
public final class ContextLike {

    private static final Map<Class<?>, TestContext> KNOWN = new ConcurrentHashMap<>();

    private ContextLike() {}

    public static ApplicationContext of(Class<?> annotated) {
        return KNOWN.computeIfAbsent(annotated, like -> new TestContextManager(like).getTestContext())
                .getApplicationContext();
    }
}
