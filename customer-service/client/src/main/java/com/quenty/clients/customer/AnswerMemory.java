package com.quenty.clients.customer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Remembers good answers for a while, and lets concurrent callers share one question and its failure: during an
 * outage a queue of callers would otherwise wait for one time-out after another.
 */
final class AnswerMemory<T> {

    private static final int MAXIMUM_SIZE = 10_000;

    private final Predicate<T> isGood;
    private final Cache<String, T> remembered;
    private final Map<String, CompletableFuture<Optional<T>>> underWay = new ConcurrentHashMap<>();

    AnswerMemory(Predicate<T> isGood, Duration rememberedFor, Clock clock) {
        this.isGood = isGood;
        this.remembered = Caffeine.newBuilder()
                .maximumSize(MAXIMUM_SIZE)
                .expireAfterWrite(rememberedFor)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    Optional<T> get(String id, Function<String, Optional<T>> question) {
        var known = remembered.getIfPresent(id);
        if (known != null) {
            return Optional.of(known);
        }
        var own = new CompletableFuture<Optional<T>>();
        var other = underWay.putIfAbsent(id, own);
        return other == null ? ask(id, question, own) : await(other);
    }

    private Optional<T> ask(String id, Function<String, Optional<T>> question, CompletableFuture<Optional<T>> answer) {
        try {
            var found = question.apply(id);
            found.filter(isGood).ifPresent(good -> remembered.put(id, good));
            answer.complete(found);
            return found;
        } catch (RuntimeException | Error failure) {
            answer.completeExceptionally(failure);
            throw failure;
        } finally {
            underWay.remove(id, answer);
        }
    }

    private static <T> Optional<T> await(CompletableFuture<Optional<T>> answer) {
        try {
            return answer.join();
        } catch (CompletionException shared) {
            throw shared.getCause() instanceof RuntimeException failure ? failure : shared;
        }
    }
}
