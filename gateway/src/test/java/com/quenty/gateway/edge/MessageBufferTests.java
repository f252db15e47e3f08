package com.quenty.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageBufferTests {

    private static final int PIECE = 16 * 1024;

    private final AtomicLong shared = new AtomicLong(4L * PIECE);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 300, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE, 4 * PIECE + 7})
    void givesBackWhatWasPutInWhetherTheLengthIsKnownOrNot(int length) throws IOException {
        var bytes = new byte[length];
        new Random(length).nextBytes(bytes);

        assertThat(through(bytes, length)).isEqualTo(bytes);
        assertThat(through(bytes, -1)).isEqualTo(bytes);
        assertThat(shared).hasValue(4L * PIECE);
    }

    @Test
    void aSmallMessageFindsRoomWhileLargeOnesHaveTakenAll() throws IOException {
        try (var large = new MessageBuffer(-1, shared);
                var another = new MessageBuffer(-1, shared);
                var small = new MessageBuffer(300, shared)) {
            fill(large, 5 * PIECE);
            fill(another, PIECE);

            assertThat(large.hasRoom()).isFalse();
            assertThat(another.hasRoom()).isFalse();
            assertThat(small.hasRoom()).isTrue();
        }
        assertThat(shared).hasValue(4L * PIECE);
    }

    private static void fill(MessageBuffer buffer, int length) throws IOException {
        var in = new ByteArrayInputStream(new byte[length]);
        while (buffer.size() < length) {
            assertThat(buffer.hasRoom()).isTrue();
            assertThat(buffer.readFrom(in)).isPositive();
        }
    }

    private byte[] through(byte[] bytes, long announced) throws IOException {
        var in = new ByteArrayInputStream(bytes);
        var out = new ByteArrayOutputStream();
        try (var buffer = new MessageBuffer(announced, shared)) {
            do {
                assertThat(buffer.hasRoom()).isTrue();
            } while (buffer.readFrom(in) >= 0);
            assertThat(buffer.size()).isEqualTo(bytes.length);
            buffer.writeTo(out);
        }
        return out.toByteArray();
    }
}
