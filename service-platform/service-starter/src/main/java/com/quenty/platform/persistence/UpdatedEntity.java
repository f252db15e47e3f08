package com.quenty.platform.persistence;

import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;

/** A row that changes. Its version grows with every change and is the ETag of what is answered. */
@MappedSuperclass
public abstract class UpdatedEntity extends CreatedEntity {

    private Instant updatedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // set when the row is written
    protected UpdatedEntity() {}

    public Instant updatedAt() {
        return updatedAt;
    }

    public long version() {
        return version;
    }

    void updated(Instant now) {
        updatedAt = now;
    }
}
