package com.quenty.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.beans.factory.annotation.Qualifier;

/**
 * The WireMock server that stands in for a sibling: {@code @Sibling("auth-service") WireMockServer auth}, on a parameter of
 * the test's constructor. Every group of {@code spring.http.serviceclient} has one, whether a test asks for it or not, so no
 * test ever calls a real neighbour. Stubs are forgotten after each test; what no stub answers is answered with 501, which the
 * service takes as an outage and not as "not found".
 */
@Documented
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.FIELD})
public @interface Sibling {

    /** The group's name, which is the sibling's {@code spring.application.name}. */
    String value();
}
