package com.quenty.analytics.reports;

import com.quenty.analytics.reports.files.FileProblems.ReportTooLarge;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.BiConsumer;

/** Cuts a file into pieces of one size, and takes its hash on the way. */
final class PieceOutput extends OutputStream {

    private static final int PIECE = 256 * 1024;

    private final BiConsumer<Integer, byte[]> keep;
    private final MessageDigest digest;
    private final byte[] buffer = new byte[PIECE];
    private int filled;
    private int pieces;
    private long size;

    /** @param keep takes the number of a piece, from 0, and its content */
    PieceOutput(BiConsumer<Integer, byte[]> keep) {
        this.keep = keep;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void write(int single) {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        size += length;
        if (size > Integer.MAX_VALUE) {
            throw new ReportTooLarge("2 GiB");
        }
        digest.update(bytes, offset, length);
        int written = 0;
        while (written < length) {
            int part = Math.min(length - written, PIECE - filled);
            System.arraycopy(bytes, offset + written, buffer, filled, part);
            filled += part;
            written += part;
            if (filled == PIECE) {
                keepPiece();
            }
        }
    }

    private void keepPiece() {
        keep.accept(pieces, Arrays.copyOf(buffer, filled));
        pieces++;
        filled = 0;
    }

    /** The last piece. */
    @Override
    public void close() {
        if (filled > 0) {
            keepPiece();
        }
    }

    int size() {
        return Math.toIntExact(size);
    }

    /** To be asked for once, when all is written. */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
