package com.quenty.test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs calls at the same moment: all threads are made first and let go together. */
public final class Concurrently {

    private static final Duration LIMIT = Duration.ofMinutes(5);

    private Concurrently() {}

    /** The same call in as many threads; one outcome for each. */
    public static <T> List<Outcome<T>> run(int threads, Callable<T> call) {
        return run(Collections.nCopies(threads, call));
    }

    /** Several calls, each in its own thread; the outcomes are in the order of the calls. */
    public static <T> List<Outcome<T>> run(List<? extends Callable<T>> calls) {
        var ready = new CountDownLatch(calls.size());
        var outcomes = new ArrayList<Outcome<T>>();
        // Platform threads: the operating system has to run them concurrently.
        try (var threads = Executors.newFixedThreadPool(Math.max(1, calls.size()))) {
            var futures = new ArrayList<Future<T>>();
            for (var call : calls) {
                futures.add(threads.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return call.call();
                }));
            }
            for (var future : futures) {
                outcomes.add(outcome(future));
            }
            threads.shutdownNow();
        }
        return List.copyOf(outcomes);
    }

    private static <T> Outcome<T> outcome(Future<T> future) {
        try {
            return new Outcome<>(future.get(LIMIT.toSeconds(), TimeUnit.SECONDS), null);
        } catch (ExecutionException failed) {
            return new Outcome<>(null, failed.getCause());
        } catch (TimeoutException late) {
            future.cancel(true);
            return new Outcome<>(null, new AssertionError("no answer within " + LIMIT, late));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Outcome<>(null, interrupted);
        }
    }
}
