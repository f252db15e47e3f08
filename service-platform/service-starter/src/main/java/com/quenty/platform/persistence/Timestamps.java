package com.quenty.platform.persistence;

import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import java.time.Clock;
import java.time.Instant;

/** Stamps rows with the service's clock. Hibernate asks Spring for it, so that each service has its own. */
class Timestamps {

    private final Clock clock;

    Timestamps(Clock clock) {
        this.clock = clock;
    }

    @PrePersist
    void beforeInsert(CreatedEntity entity) {
        Instant now = clock.instant();
        entity.created(now);
        if (entity instanceof UpdatedEntity updated) {
            updated.updated(now);
        }
    }

    @PreUpdate
    void beforeUpdate(CreatedEntity entity) {
        if (entity instanceof UpdatedEntity updated) {
            updated.updated(clock.instant());
        }
    }
}
