package com.quenty.gateway.edge;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Bytes of a message in memory. The first piece is free, so that small messages never wait for large ones; what is beyond it
 * comes out of the memory that all messages share, and goes back when this is closed.
 */
public final class MessageBuffer implements AutoCloseable {

    private static final int PIECE = 16 * 1024;

    private final long length;
    private final AtomicLong shared;
    private final List<byte[]> full = new ArrayList<>(1);
    private byte[] last;
    private int filled;
    private long size;
    private long taken;

    MessageBuffer(long length, AtomicLong shared) {
        this.length = length;
        this.shared = shared;
        this.last = new byte[length < 0 ? PIECE : (int) Math.min(length, PIECE)];
    }

    public long size() {
        return size;
    }

    /** Whether the next read finds room; takes a further piece of the shared memory where one is wanted. */
    public boolean hasRoom() {
        if (filled < last.length || size == length) {
            return true;
        }
        if (shared.addAndGet(-PIECE) < 0) {
            shared.addAndGet(PIECE);
            return false;
        }
        taken += PIECE;
        full.add(last);
        last = new byte[PIECE];
        filled = 0;
        return true;
    }

    /** Reads what there is, at most what there is room for; negative at the end. */
    public int readFrom(InputStream in) throws IOException {
        if (size == length) {
            return in.read() < 0 ? -1 : tooLong();
        }
        int read = in.read(last, filled, last.length - filled);
        if (read > 0) {
            filled += read;
            size += read;
        }
        return read;
    }

    private static int tooLong() throws IOException {
        throw new IOException("There is more than the length that was announced");
    }

    public void writeTo(OutputStream out) throws IOException {
        writeTo(out, piece -> {});
    }

    public void writeTo(OutputStream out, Progress progress) throws IOException {
        for (var piece : full) {
            out.write(piece);
            progress.moved(piece.length);
        }
        out.write(last, 0, filled);
        progress.moved(filled);
    }

    @Override
    public void close() {
        shared.addAndGet(taken);
        taken = 0;
    }

    /** Hears of every piece that was written. */
    public interface Progress {

        void moved(long bytes);
    }
}
