package com.quenty.platform.identity;

import com.github.f4b6a3.ulid.Ulid;
import com.github.f4b6a3.ulid.UlidCreator;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Ids that leave the service: {@code LOAN-01JD…}, an upper-case prefix and a 26-character ULID. */
public final class ExternalId {

    private ExternalId() {}

    /** A new id; ids minted by one process sort in the order in which they were minted. */
    public static String next(String prefix) {
        return prefix + '-' + UlidCreator.getMonotonicUlid();
    }

    /** The id that belongs to this text: the same each time. It says nothing of when it was minted. */
    public static String of(String prefix, String text) {
        try {
            var hash =
                    ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
            return prefix + '-' + new Ulid(hash.getLong(), hash.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is not to be had", e);
        }
    }

    /** Whether the text has the shape of an id with this prefix. Says nothing about whether such a thing exists. */
    public static boolean isValid(String prefix, String text) {
        return text.startsWith(prefix + '-') && Ulid.isValid(text.substring(prefix.length() + 1));
    }
}
