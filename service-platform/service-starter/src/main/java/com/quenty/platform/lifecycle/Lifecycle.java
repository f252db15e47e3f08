package com.quenty.platform.lifecycle;

import com.quenty.platform.codes.Coded;
import java.util.Set;

/**
 * A status whose legal moves are declared once, by the enum itself, in an exhaustive {@code switch} without
 * {@code default}: a new status does not compile until its exits are named.
 */
public interface Lifecycle<S extends Enum<S> & Lifecycle<S>> extends Coded {

    /** The statuses that may follow this one directly. */
    Set<S> next();

    /** Nothing follows. */
    default boolean isFinal() {
        return next().isEmpty();
    }

    /**
     * The target, if this status may move there.
     *
     * @throws IllegalTransition otherwise; a move never fails silently
     */
    default S to(S target) {
        if (!next().contains(target)) {
            throw new IllegalTransition(this, target);
        }
        return target;
    }

    /**
     * The target, for a verb that may be used in some of the statuses only from which others lead there.
     *
     * @param origins in which the verb may be used
     * @throws IllegalTransition otherwise
     */
    default S to(S target, Set<S> origins) {
        if (origins.stream().noneMatch(this::equals)) {
            throw new IllegalTransition(this, target);
        }
        return to(target);
    }
}
