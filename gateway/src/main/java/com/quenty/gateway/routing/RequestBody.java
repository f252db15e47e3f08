package com.quenty.gateway.routing;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.util.unit.DataSize;

/**
 * A request body on its way through. Counts, because a chunked body doesn't say its length; and tells a client that
 * stopped sending (unchecked) from a service that stopped reading, because both look like a failed call otherwise.
 *
 * <p>Any early end gives up the call first: otherwise the HTTP client would close a chunked body in good order, and the
 * service would take the piece for the whole.
 */
final class RequestBody extends FilterInputStream {

    private final DataSize limit;
    private final ServiceCall call;
    private long seen;

    RequestBody(InputStream body, DataSize limit, ServiceCall call) {
        super(body);
        this.limit = limit;
        this.call = call;
    }

    @Override
    public int read() throws IOException {
        int next;
        try {
            next = super.read();
        } catch (IOException e) {
            call.abort();
            throw new UncheckedIOException(e);
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
            call.abort();
            throw new UncheckedIOException(e);
        }
        count(Math.max(read, 0));
        return read;
    }

    private void count(int bytes) {
        seen += bytes;
        if (seen > limit.toBytes()) {
            call.abort();
            throw new ContentProblems.TooLarge(limit);
        }
    }
}
