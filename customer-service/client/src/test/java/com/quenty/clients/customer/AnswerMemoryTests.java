package com.quenty.clients.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quenty.test.MutableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class AnswerMemoryTests {

    private static final int CALLERS = 5;

    private final AnswerMemory<String> memory =
            new AnswerMemory<>("good"::equals, Duration.ofSeconds(10), new MutableClock());
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void concurrentQuestionsAreAskedOnce() throws Exception {
        var answers = askedWhileOneIsUnderWay(() -> Optional.of("bad"));

        for (var answer : answers) {
            assertThat(answer.get()).contains("bad");
        }
        assertThat(asked).hasValue(1);
    }

    @Test
    void concurrentQuestionsShareAnOutageAndTheNextAsksAgain() throws Exception {
        var outage = new IllegalStateException("down");

        var answers = askedWhileOneIsUnderWay(() -> {
            throw outage;
        });

        for (var answer : answers) {
            assertThatThrownBy(answer::get).hasCause(outage);
        }
        assertThat(asked).hasValue(1);
        assertThat(memory.get("id", id -> Optional.of("good"))).contains("good");
    }

    @Test
    void onlyGoodAnswersAreRemembered() {
        assertThat(memory.get("id", id -> Optional.empty())).isEmpty();
        assertThat(memory.get("id", id -> Optional.of("bad"))).contains("bad");
        assertThat(memory.get("id", id -> Optional.of("good"))).contains("good");
        assertThat(memory.get("id", id -> Optional.of("bad"))).contains("good");
    }

    /** The first question stays open until all other callers wait for its answer. */
    private ArrayList<Future<Optional<String>>> askedWhileOneIsUnderWay(Supplier<Optional<String>> answer)
            throws InterruptedException {
        var begun = new CountDownLatch(1);
        var finish = new CountDownLatch(1);
        var answers = new ArrayList<Future<Optional<String>>>();
        try (var threads = Executors.newCachedThreadPool()) {
            var others = new ArrayList<Thread>();
            answers.add(threads.submit(() -> memory.get("id", id -> {
                asked.incrementAndGet();
                begun.countDown();
                awaitUninterrupted(finish);
                return answer.get();
            })));
            begun.await();
            var started = new CountDownLatch(CALLERS);
            for (int i = 0; i < CALLERS; i++) {
                answers.add(threads.submit(() -> {
                    synchronized (others) {
                        others.add(Thread.currentThread());
                    }
                    started.countDown();
                    return memory.get("id", id -> {
                        asked.incrementAndGet();
                        return answer.get();
                    });
                }));
            }
            started.await();
            while (others.stream().anyMatch(thread -> thread.getState() != Thread.State.WAITING)) {
                Thread.onSpinWait();
            }
            finish.countDown();
        }
        return answers;
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
