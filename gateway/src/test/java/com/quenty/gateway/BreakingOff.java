package com.quenty.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A service that promises more than it sends, then closes: killed in the middle of an answer, or
 * (for territories) at its beginning. */
public final class BreakingOff {

    public static final int PROMISED = 2_000_000;
    public static final int SENT = 1_000_000;

    private final ServerSocket socket;

    private BreakingOff(ServerSocket socket) {
        this.socket = socket;
    }

    static BreakingOff started() {
        try {
            var service = new BreakingOff(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
            Thread.ofVirtual().start(service::serve);
            return service;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        while (true) {
            try (var connection = socket.accept()) {
                answer(connection);
            } catch (IOException e) {
                if (socket.isClosed()) {
                    return;
                }
            }
        }
    }

    private static void answer(Socket connection) throws IOException {
        var request = new byte[16 * 1024];
        int length = connection.getInputStream().read(request);
        var out = connection.getOutputStream();
        boolean early = new String(request, 0, length, StandardCharsets.US_ASCII).contains("territories");
        out.write("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: %d\r\n\r\n"
                .formatted(PROMISED)
                .getBytes(StandardCharsets.US_ASCII));
        out.write("x".repeat(early ? 10 : SENT).getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
