package com.quenty.gateway;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole gateway on a port of its own, in front of {@link StandIns}. Pauses are short so that tests are; its patience with services
 * is long, so that a busy machine is not taken for a slow service.
 */
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "quenty.security.revocations.interval=100ms",
            "quenty.gateway.upstream.response-timeout=1m",
            "quenty.gateway.upstream.body-limit=64KB",
            "quenty.gateway.upstream.breaker.window=6",
            "quenty.gateway.upstream.breaker.minimum=6",
            "quenty.gateway.upstream.breaker.pause=300ms",
            "quenty.gateway.upstream.breaker.probes=1",
            "quenty.gateway.cors.allowed-origins=https://app.example.com"
        })
@ContextConfiguration(initializers = StandIns.class)
public @interface AtTheDoor {}
