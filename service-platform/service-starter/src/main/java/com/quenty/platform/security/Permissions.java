package com.quenty.platform.security;

import java.util.Collection;

/** Matching of {@code resource:action} against what a role grants. Exact, but for {@code *} and {@code resource:*}. */
public final class Permissions {

    private Permissions() {}

    /** Whether the granted permissions cover the wanted one; a wanted wildcard is covered only by one as wide. */
    public static boolean grant(Collection<String> granted, String wanted) {
        if (granted.contains("*") || granted.contains(wanted)) {
            return true;
        }
        int colon = wanted.indexOf(':');
        return colon > 0 && granted.contains(wanted.substring(0, colon) + ":*");
    }
}
