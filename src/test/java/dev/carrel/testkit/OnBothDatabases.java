package dev.carrel.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ArgumentsSource;

/**
 * Runs the whole test class on an H2 file and again on PostgreSQL. The constructor takes the {@link TestDatabase}; it is
 * migrated, empty, shared by the methods of the class, and closed after the last one.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedClass(name = "on {0}")
@ArgumentsSource(BothDatabases.class)
public @interface OnBothDatabases {}
