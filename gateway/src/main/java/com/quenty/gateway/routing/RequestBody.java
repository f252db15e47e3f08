package com.quenty.gateway.routing;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.util.unit.DataSize;

/**
 * A request body on its way through. Counts, because a chunked body doesn't say its length; and tells a client that
 * stopped sending from a service that stopped reading, because both look like a failed call otherwise.
 */
final class RequestBody extends FilterInputStream {

    private final DataSize limit;
    private long seen;

    RequestBody(InputStream body, DataSize limit) {
        super(body);
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        int next;
        try {
            next = super.read();
        } catch (IOException e) {
            throw new ClientGone(e);
        }
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read;
        try {
            read = super.read(buffer, offset, length);
        } catch (IOException e) {
            throw new ClientGone(e);
        }
        count(Math.max(read, 0));
        return read;
    }

    private void count(int bytes) {
        seen += bytes;
        if (seen > limit.toBytes()) {
            throw new BodyTooLarge(limit);
        }
    }
}
