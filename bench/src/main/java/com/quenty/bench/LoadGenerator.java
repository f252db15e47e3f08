package com.quenty.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Asks as fast as it is answered: a fixed number of connections that are kept open, each with one request under way.
 *
 * <p>It speaks just enough HTTP/1.1 by itself. A full client would take as much of the two cores as what is measured.
 */
final class LoadGenerator {

    /**
     * @param perSecond successes in a second over all connections
     * @param p50Millis the median time of a success
     * @param refused answers 429 and 503
     */
    record Result(double perSecond, double p50Millis, double p95Millis, double p99Millis, long refused) {

        /** For a line of progress: nothing when all were answered. */
        String refusals() {
            return refused == 0 ? "" : ", %d refused".formatted(refused);
        }
    }

    /** Stands in a request for a text that is another each time. */
    static final String FRESH = "0000FRESH00000000";

    private static final byte[] FRESH_BYTES = FRESH.getBytes(StandardCharsets.US_ASCII);

    private static final AtomicLong COUNT = new AtomicLong(System.nanoTime());

    private final int port;
    private final List<byte[]> requests;

    private LoadGenerator(int port, List<byte[]> requests) {
        this.port = port;
        this.requests = requests;
    }

    /** Sends these bodies to the path, in random order, each time with an idempotency key of its own. */
    static LoadGenerator posting(int port, String path, List<String> bodies, String token) {
        return new LoadGenerator(
                port,
                bodies.stream()
                        .map(body -> """
                                POST %s HTTP/1.1\r
                                Host: localhost:%d\r
                                Accept: application/json\r
                                Content-Type: application/json\r
                                Content-Length: %d\r
                                Idempotency-Key: %s\r
                                Authorization: Bearer %s\r
                                \r
                                %s""".formatted(path, port, body.length(), FRESH, token, body)
                                .getBytes(StandardCharsets.US_ASCII))
                        .toList());
    }

    /** @param paths asked for in random order */
    LoadGenerator(int port, List<String> paths, String token) {
        this.port = port;
        this.requests = paths.stream()
                .map(path -> """
                        GET %s HTTP/1.1\r
                        Host: localhost:%d\r
                        Accept: application/json\r
                        Authorization: Bearer %s\r
                        \r
                        """.formatted(path, port, token).getBytes(StandardCharsets.US_ASCII))
                .toList();
    }

    Result run(int connections, Duration duration) throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(connections)) {
            var began = System.nanoTime();
            var deadline = began + duration.toNanos();
            var running = new ArrayList<Future<Times>>();
            for (var connection = 0; connection < connections; connection++) {
                var seed = connection;
                running.add(threads.submit(() -> ask(deadline, new Random(seed))));
            }
            var all = new ArrayList<Times>();
            for (var times : running) {
                all.add(times.get());
            }
            var seconds = (System.nanoTime() - began) / 1e9;
            return summary(all, seconds);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("the load was broken off: " + failed.getCause(), failed);
        }
    }

    private static Result summary(List<Times> all, double seconds) {
        var sorted = all.stream()
                .flatMapToLong(times -> Arrays.stream(times.all()))
                .sorted()
                .toArray();
        var refused = all.stream().mapToLong(times -> times.refused).sum();
        if (sorted.length == 0) {
            throw new IllegalStateException("nothing was answered, %d requests were refused".formatted(refused));
        }
        return new Result(
                sorted.length / seconds,
                sorted[sorted.length / 2] / 1e6,
                sorted[(int) (sorted.length * 0.95)] / 1e6,
                sorted[(int) (sorted.length * 0.99)] / 1e6,
                refused);
    }

    private Times ask(long deadline, Random random) {
        var times = new Times();
        try {
            while (System.nanoTime() < deadline) {
                askOverOneConnection(deadline, random, times);
            }
            return times;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Until the time is over or the server wants a new connection, as Tomcat does after a hundred requests. */
    private void askOverOneConnection(long deadline, Random random, Times times) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            var out = socket.getOutputStream();
            var answers = new Answers(socket.getInputStream());
            var open = true;
            while (open && System.nanoTime() < deadline) {
                var asked = System.nanoTime();
                out.write(fresh(requests.get(random.nextInt(requests.size()))));
                open = answers.next();
                if (answers.wasSuccess()) {
                    times.add(System.nanoTime() - asked);
                } else {
                    times.refused++;
                }
            }
        }
    }

    private static byte[] fresh(byte[] request) {
        int at = indexOfFresh(request);
        if (at < 0) {
            return request;
        }
        var copy = request.clone();
        var text = "%017d".formatted(COUNT.incrementAndGet() % 100_000_000_000_000_000L);
        System.arraycopy(text.getBytes(StandardCharsets.US_ASCII), 0, copy, at, FRESH.length());
        return copy;
    }

    private static int indexOfFresh(byte[] request) {
        for (int i = 0; i + FRESH.length() <= request.length; i++) {
            if (request[i] == '0'
                    && Arrays.equals(request, i, i + FRESH.length(), FRESH_BYTES, 0, FRESH_BYTES.length)) {
                return i;
            }
        }
        return -1;
    }

    /** Of one connection: the time of every success, in nanoseconds, and how many requests were refused. */
    private static final class Times {

        private long[] values = new long[1024];
        private int count;
        private long refused;

        void add(long value) {
            if (count == values.length) {
                values = Arrays.copyOf(values, count * 2);
            }
            values[count++] = value;
        }

        long[] all() {
            return Arrays.copyOf(values, count);
        }
    }
}
