package com.quenty.platform.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;

/**
 * A row with a surrogate key and the moment it was written. Both are there once the row has been saved; the key never
 * leaves the service.
 */
@MappedSuperclass
@EntityListeners(Timestamps.class)
public abstract class CreatedEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Integer id;

    @Column(updatable = false)
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init") // both are set when the row is written
    protected CreatedEntity() {}

    public Integer id() {
        return id;
    }

    public Instant createdAt() {
        return createdAt;
    }

    void created(Instant now) {
        createdAt = now;
    }
}
