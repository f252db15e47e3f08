package com.quenty.platform.persistence;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/** The stamps of {@link CreatedEntity}; all else about persistence is in {@code quenty-defaults.yml}. */
@AutoConfiguration
@ConditionalOnClass(EntityManager.class)
public class PersistenceAutoConfiguration {

    @Bean
    Timestamps timestamps(Clock clock) {
        return new Timestamps(clock);
    }
}
