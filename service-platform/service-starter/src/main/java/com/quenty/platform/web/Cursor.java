package com.quenty.platform.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/**
 * The last row of a page: its sort value as PostgreSQL writes it, and its tie-breaker.
 *
 * <p>On the wire: eight bytes of checksum over value, tie-breaker and what the list was asked for, the tie-breaker, the
 * value. The checksum keeps a cursor from being used with another sort or filter; it is no secret and needs none, since
 * what a caller may see is decided by the filter alone.
 */
record Cursor(String value, long tie) {

    private static final int CHECKSUM = Long.BYTES;

    String encode(String question) {
        var text = value.getBytes(StandardCharsets.UTF_8);
        var bytes = ByteBuffer.allocate(CHECKSUM + Long.BYTES + text.length)
                .put(checksum(question))
                .putLong(tie)
                .put(text)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** @throws InvalidCursor when garbled or made for another question */
    static Cursor decode(String encoded, String question) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(encoded);
        } catch (IllegalArgumentException garbled) {
            throw new InvalidCursor();
        }
        if (bytes.length < CHECKSUM + Long.BYTES) {
            throw new InvalidCursor();
        }
        var buffer = ByteBuffer.wrap(bytes);
        var checksum = new byte[CHECKSUM];
        buffer.get(checksum);
        var tie = buffer.getLong();
        var cursor = new Cursor(StandardCharsets.UTF_8.decode(buffer).toString(), tie);
        if (!Arrays.equals(checksum, cursor.checksum(question))) {
            throw new InvalidCursor();
        }
        return cursor;
    }

    private byte[] checksum(String question) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(question.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(value.getBytes(StandardCharsets.UTF_8));
            digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, tie).array());
            return Arrays.copyOf(digest.digest(), CHECKSUM);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JVM has SHA-256", impossible);
        }
    }
}
