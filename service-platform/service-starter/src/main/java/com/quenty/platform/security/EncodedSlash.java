package com.quenty.platform.security;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Where a path may hold a slash that separates nothing, {@code %2F}: in the last segment of named paths, whose value is a code of the
 * outside world, such as an SKU. It must not read like a way to another place: parts that are empty or consist of dots are refused, so
 * that the path means the same to those who decode it early and to those who decode it late.
 */
final class EncodedSlash {

    private static final Pattern SLASH = Pattern.compile("%2[fF]");
    private static final Pattern DOTS = Pattern.compile("(?:\\.|%2[eE])*");

    private final List<String> below;

    EncodedSlash(List<String> below) {
        this.below = List.copyOf(below);
        if (below.stream().anyMatch(path -> !path.startsWith("/") || !path.endsWith("/"))) {
            throw new IllegalArgumentException("quenty.firewall.slash-below takes paths between slashes: " + below);
        }
    }

    /** @param path as the client sent it, not decoded */
    boolean isAllowedIn(String path) {
        return below.stream()
                .filter(path::startsWith)
                .map(start -> path.substring(start.length()))
                .anyMatch(EncodedSlash::isOneCode);
    }

    private static boolean isOneCode(String segment) {
        return segment.indexOf('/') < 0
                && SLASH.matcher(segment).find()
                && Arrays.stream(SLASH.split(segment, -1)).noneMatch(EncodedSlash::isDots);
    }

    private static boolean isDots(String part) {
        return DOTS.matcher(part).matches();
    }
}
