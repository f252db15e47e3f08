package com.quenty.platform.web;

/**
 * A single resource as answered. Its version becomes the strong {@code ETag}, which {@code PATCH} and {@code DELETE} must
 * send back as {@code If-Match}.
 */
public interface Versioned {
    /** Grows with every change of the resource. */
    long version();
}
