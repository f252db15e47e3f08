package com.quenty.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The answers that come over one connection, one after the other. It looks at a head as a whole, not letter by letter:
 * what the reader takes of the cores is taken from what is measured.
 */
final class Answers {

    private static final int LONGEST_HEAD = 16 * 1024;
    private static final String END_OF_LINE = "\r\n";

    private final InputStream in;
    private final byte[] buffer = new byte[LONGEST_HEAD];

    /** Bytes that have arrived and were not examined yet lie between the two. */
    private int from;

    private int to;

    private boolean success;

    Answers(InputStream in) {
        this.in = in;
    }

    /**
     * Reads one answer to its end and says whether the connection can be used again.
     *
     * @throws IOException for anything but a success or a refusal for lack of room (429, 503), which would be a measurement
     *     of something else
     */
    boolean next() throws IOException {
        var head = head();
        success = head.startsWith("http/1.1 200") || head.startsWith("http/1.1 201");
        if (!success && !head.startsWith("http/1.1 429") && !head.startsWith("http/1.1 503")) {
            throw new IOException("answered with " + head.substring(0, head.indexOf(END_OF_LINE)));
        }
        if (value(head, "transfer-encoding").contains("chunked")) {
            skipChunks();
        } else {
            var length = value(head, "content-length");
            skip(length.isEmpty() ? 0 : Long.parseLong(length));
        }
        return !value(head, "connection").contains("close");
    }

    /** Whether the answer that was read last is what was asked for; else the server had no room for the request. */
    boolean wasSuccess() {
        return success;
    }

    private void skipChunks() throws IOException {
        for (var length = chunkLength(); length > 0; length = chunkLength()) {
            skip(length + END_OF_LINE.length());
        }
        skip(END_OF_LINE.length());
    }

    private long chunkLength() throws IOException {
        return Long.parseLong(upTo(END_OF_LINE).strip(), 16);
    }

    /** In lower case, as names of headers may be written any way, with the empty line that ends it. */
    private String head() throws IOException {
        return upTo(END_OF_LINE + END_OF_LINE).toLowerCase(Locale.ROOT);
    }

    private static String value(String head, String name) {
        var at = head.indexOf(END_OF_LINE + name + ':');
        if (at < 0) {
            return "";
        }
        var begin = at + END_OF_LINE.length() + name.length() + 1;
        return head.substring(begin, head.indexOf(END_OF_LINE, begin)).strip();
    }

    private String upTo(String end) throws IOException {
        for (var looked = from; ; ) {
            var at = indexOf(end, looked);
            if (at >= 0) {
                var text = new String(buffer, from, at + end.length() - from, StandardCharsets.ISO_8859_1);
                from = at + end.length();
                return text;
            }
            var known = to - from;
            fill();
            looked = Math.max(from, from + known - end.length());
        }
    }

    private int indexOf(String end, int begin) {
        for (var at = begin; at + end.length() <= to; at++) {
            if (buffer[at] == '\r' && startsAt(at, end)) {
                return at;
            }
        }
        return -1;
    }

    private boolean startsAt(int at, String text) {
        for (var i = 0; i < text.length(); i++) {
            if (buffer[at + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private void skip(long length) throws IOException {
        var buffered = (int) Math.min(length, to - from);
        from += buffered;
        in.skipNBytes(length - buffered);
    }

    private void fill() throws IOException {
        if (from > 0) {
            System.arraycopy(buffer, from, buffer, 0, to - from);
            to -= from;
            from = 0;
        }
        var read = to == buffer.length ? 0 : in.read(buffer, to, buffer.length - to);
        if (read < 0) {
            throw new EOFException("the connection was closed");
        }
        if (read == 0) {
            throw new IOException("a head longer than %d bytes".formatted(buffer.length));
        }
        to += read;
    }
}
