package com.quenty.gateway;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** The whole gateway on a port of its own, in front of {@link StandIns}; patience is short so that tests are. */
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "quenty.security.revocations.interval=100ms",
            "quenty.gateway.upstream.response-timeout=700ms",
            "quenty.gateway.upstream.body-limit=64KB",
            "quenty.gateway.upstream.breaker.window=6",
            "quenty.gateway.upstream.breaker.minimum=6",
            "quenty.gateway.upstream.breaker.pause=300ms",
            "quenty.gateway.upstream.breaker.probes=1",
            "quenty.gateway.cors.allowed-origins=https://app.example.com"
        })
@ContextConfiguration(initializers = StandIns.class)
public @interface AtTheDoor {}
