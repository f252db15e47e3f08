package com.quenty.intlshipping.rates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;

class TimeBoxTests {

    private static final Duration LONG = Duration.ofMinutes(1);

    private static List<String> ask(Duration limit, List<Callable<String>> questions) {
        return TimeBox.ask(questions, limit, () -> "late", failure -> "failed: " + failure.getMessage());
    }

    @Test
    void answersStandInTheOrderOfTheQuestions() {
        assertThat(ask(LONG, List.of(() -> "one", () -> "two", () -> "three"))).containsExactly("one", "two", "three");
        assertThat(ask(LONG, List.of())).isEmpty();
    }

    @Test
    void oneThatFailsCostsOnlyItsOwnAnswer() {
        assertThat(ask(
                        LONG,
                        List.of(
                                () -> {
                                    throw new IllegalStateException("out of order");
                                },
                                () -> "two")))
                .containsExactly("failed: out of order", "two");
    }

    @Test
    void oneThatNeverAnswersIsLate() {
        var never = new CountDownLatch(1);

        assertThat(ask(Duration.ofMillis(1), List.of(() -> {
                    never.await();
                    return "never";
                })))
                .containsExactly("late");
    }

    @Test
    void allAreAskedAtTheSameTime() {
        var all = new CyclicBarrier(3);
        Callable<String> waits = () -> {
            all.await();
            return "met";
        };

        assertThat(ask(LONG, List.of(waits, waits, waits))).containsExactly("met", "met", "met");
    }
}
