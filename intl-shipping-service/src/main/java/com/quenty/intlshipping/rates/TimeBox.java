package com.quenty.intlshipping.rates;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/** Asks many at once and waits for all of them, but no longer than a time. One that fails or is late costs only its own answer. */
final class TimeBox {

    private TimeBox() {}

    /**
     * @param late the answer of one that is not there in time
     * @param failed the answer of one that throws
     * @return one answer for each question, in their order
     */
    static <T> List<T> ask(
            List<? extends Callable<T>> questions, Duration limit, Supplier<T> late, Function<Throwable, T> failed) {
        // Not closed: that would wait for those who are late.
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            return threads.invokeAll(questions, limit.toNanos(), TimeUnit.NANOSECONDS).stream()
                    .map(future -> answer(future, late, failed))
                    .toList();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return questions.stream().map(question -> late.get()).toList();
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T> T answer(Future<T> future, Supplier<T> late, Function<Throwable, T> failed) {
        return switch (future.state()) {
            case SUCCESS -> future.resultNow();
            case FAILED -> failed.apply(future.exceptionNow());
            case CANCELLED, RUNNING -> late.get();
        };
    }
}
