package com.quenty.analytics.reports;

import java.io.InputStream;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Reads a file piece by piece: never more than one of them is in memory. */
final class PieceInput extends InputStream {

    private static final int BYTE = 0xff;

    private final IntFunction<Optional<byte[]>> pieces;
    private byte @Nullable [] piece;
    private int number;
    private int position;

    /** @param pieces by their numbers from 0; empty after the last one */
    PieceInput(IntFunction<Optional<byte[]>> pieces) {
        this.pieces = pieces;
        this.piece = pieces.apply(0).orElse(null);
    }

    @Override
    public int read() {
        var single = new byte[1];
        return read(single, 0, 1) < 0 ? -1 : single[0] & BYTE;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        var current = piece;
        if (current != null && position == current.length) {
            number++;
            position = 0;
            current = pieces.apply(number).orElse(null);
            piece = current;
        }
        if (current == null) {
            return -1;
        }
        int part = Math.min(length, current.length - position);
        System.arraycopy(current, position, target, offset, part);
        position += part;
        return part;
    }
}
