package com.quenty.platform.identity;

import com.github.f4b6a3.ulid.Ulid;
import com.github.f4b6a3.ulid.UlidCreator;

/** Ids that leave the service: {@code LOAN-01JD…}, an upper-case prefix and a 26-character ULID. */
public final class ExternalId {

    private ExternalId() {}

    /** A new id; ids minted by one process sort in the order in which they were minted. */
    public static String next(String prefix) {
        return prefix + '-' + UlidCreator.getMonotonicUlid();
    }

    /** Whether the text has the shape of an id with this prefix. Says nothing about whether such a thing exists. */
    public static boolean isValid(String prefix, String text) {
        return text.startsWith(prefix + '-') && Ulid.isValid(text.substring(prefix.length() + 1));
    }
}
