package org.zhenggai.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/**
 * A plain test that runs on H2 and again on MariaDB: {@code @OnBothDatabases void keepsX(Database database)}. Each test
 * class finds the tables empty, and its methods share them.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest(name = "on {0}", autoCloseArguments = false)
@ArgumentsSource(BothDatabases.class)
public @interface OnBothDatabases {}
