package com.quenty.platform.web;

import com.quenty.platform.problem.ConcurrentUpdate;
import com.quenty.platform.problem.DomainProblem;
import org.jspecify.annotations.Nullable;

/**
 * The caller's {@code If-Match}, as a controller argument. Resolved to 428 when missing on {@code PATCH}, {@code PUT}
 * or {@code DELETE}; a verb ({@code POST}) may leave it out.
 *
 * @param version the version the caller saw, null for "any" (absent on a verb, or {@code *})
 */
public record IfMatch(@Nullable Long version) {

    public static final IfMatch ANY = new IfMatch(null);

    /** @throws StaleVersion when the caller saw another version than the current one */
    public void check(long current) {
        if (version != null && version != current) {
            throw new StaleVersion();
        }
    }

    /**
     * When the resource has changed since it was checked. A 412 is for callers who named a version; the others only came
     * second.
     */
    public DomainProblem lostRace() {
        return version == null ? new ConcurrentUpdate() : new StaleVersion();
    }
}
