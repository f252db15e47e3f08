package com.quenty.gateway;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A connection to the gateway whose client decides when it sends a byte and when it reads one. */
public final class RawClient implements AutoCloseable {

    private static final int LITTLE = 2048;
    private static final int MORE_THAN_A_HEAD_OR_CHUNK_TAKES = 20_000;
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Socket socket = new Socket();

    public RawClient(int port) {
        try {
            socket.setReceiveBufferSize(LITTLE); // before it is connected, or the window is as large as ever
            socket.setTcpNoDelay(true);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            socket.setSoTimeout((int) LIMIT.toMillis());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public RawClient send(String bytes) {
        try {
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends the piece again and again, at a pace far below any rate, until the gateway answers or closes. */
    public String trickleUntilAnswered(String piece) {
        try {
            socket.setSoTimeout(20);
            for (int i = 0; i < MORE_THAN_A_HEAD_OR_CHUNK_TAKES; i++) {
                try {
                    int first = socket.getInputStream().read();
                    socket.setSoTimeout((int) LIMIT.toMillis());
                    return first < 0 ? "" : (char) first + answer();
                } catch (SocketTimeoutException notYet) {
                    send(piece);
                }
            }
            throw new IllegalStateException("The gateway takes bytes without end");
        } catch (SocketException | UncheckedIOException closed) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first bytes of the answer, and no more. */
    public String read(int length) {
        try {
            return new String(socket.getInputStream().readNBytes(length), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All until the gateway closes the connection, also what came before a reset. */
    public String answer() {
        var received = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(received);
        } catch (SocketException reset) {
            // as good as an end
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return received.toString(StandardCharsets.ISO_8859_1);
    }

    /** Whether something can be read by now. */
    public boolean isAnswered() {
        try {
            return socket.getInputStream().available() > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
