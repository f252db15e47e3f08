package com.quenty.auth.loginthrottles;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaitsTests {

    private final Waits waits = new Waits(5, Duration.ofSeconds(5), Duration.ofMinutes(15));

    @Test
    void theFirstFewFailuresCostNothing() {
        for (int failures = 0; failures < 5; failures++) {
            assertThat(waits.after(failures)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"5, 5", "6, 10", "7, 20", "8, 40", "12, 640", "13, 900", "1000000, 900"})
    void thenTheWaitDoublesUpToItsLimit(int failures, long seconds) {
        assertThat(waits.after(failures)).contains(Duration.ofSeconds(seconds));
    }
}
