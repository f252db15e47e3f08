package com.quenty.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ConcurrentlyTests {

    @Test
    void allCallsRunSideBySide() {
        var meeting = new CyclicBarrier(20);

        var outcomes = Concurrently.run(20, () -> meeting.await(3, TimeUnit.MINUTES));

        assertThat(outcomes).hasSize(20).allMatch(Outcome::succeeded);
    }

    @Test
    void outcomesStandInTheOrderOfTheCalls() {
        Callable<String> good = () -> "good";
        Callable<String> bad = () -> {
            throw new IllegalStateException("bad");
        };

        var outcomes = Concurrently.run(List.of(good, bad, good));

        assertThat(outcomes).extracting(Outcome::succeeded).containsExactly(true, false, true);
        assertThat(outcomes.get(0).require()).isEqualTo("good");
        assertThatThrownBy(() -> outcomes.get(1).require()).hasRootCauseMessage("bad");
    }
}
