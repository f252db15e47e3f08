package com.quenty.gateway.routing;

import com.quenty.gateway.edge.MessageBuffer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.hc.core5.http.io.entity.AbstractHttpEntity;

/** A request body that has arrived as a whole, so that passing it on takes no longer than the service needs to read it. */
final class RequestBody extends AbstractHttpEntity {

    private final MessageBuffer bytes;

    RequestBody(MessageBuffer bytes) {
        super((String) null, null); // the headers of the request say what it is
        this.bytes = bytes;
    }

    @Override
    public boolean isRepeatable() {
        return true;
    }

    @Override
    public boolean isStreaming() {
        return false;
    }

    @Override
    public long getContentLength() {
        return bytes.size();
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        bytes.writeTo(out);
    }

    @Override
    public InputStream getContent() {
        throw new UnsupportedOperationException("The body is written, not read");
    }

    @Override
    public void close() {
        bytes.close();
    }
}
