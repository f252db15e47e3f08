package com.quenty.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.ContextCustomizerFactories;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;

/**
 * A test of the whole service over HTTP, on a real PostgreSQL. The service is started once for all test classes; each
 * class finds the database as it was right after that start. Nested classes share their outer class's database.
 *
 * <p>Can be injected, into the constructor or a field: {@code RestTestClient} bound to the service's port,
 * {@link MutableClock} (also the service's {@code Clock}, set back after each test), whatever beans the service has, and with
 * {@link Sibling} the WireMock server that stands in for a sibling. {@link Tokens} are accepted by the service.
 *
 * <p>Keep to one set of properties per service: another set is another start.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextCustomizerFactories(ServiceUnderTest.Factory.class)
@TestExecutionListeners(listeners = BetweenTests.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
public @interface ServiceIT {

    /** {@code key=value}, beside what {@code application.yml} says. */
    @AliasFor(annotation = SpringBootTest.class, attribute = "properties")
    String[] properties() default {};

    /** The classes to start; found by the package of the test when empty. */
    @AliasFor(annotation = SpringBootTest.class, attribute = "classes")
    Class<?>[] classes() default {};
}
