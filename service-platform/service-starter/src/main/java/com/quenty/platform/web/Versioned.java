package com.quenty.platform.web;

/**
 * A single resource as answered. Its version becomes the strong {@code ETag}, which {@code PATCH} and {@code DELETE}
 * must send back as {@code If-Match}.
 *
 * <p>JPA raises an entity's version when it writes it: an answer about a changed entity is made after a flush, or it
 * names the version before.
 */
public interface Versioned {
    /** Grows with every change of the resource. */
    long version();
}
