package com.quenty.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.gateway.edge.Transfer.Kind;
import java.time.Duration;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;

class TransferTests {

    private static final SlowClientProperties LIMITS = new SlowClientProperties(
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofSeconds(5),
            DataSize.ofBytes(1000),
            Duration.ofSeconds(1),
            64,
            32,
            DataSize.ofMegabytes(1),
            DataSize.ofKilobytes(256),
            1024);

    @ParameterizedTest
    @CsvSource({
        // kind, bytes, seconds, too slow
        "REQUEST, 0, 4, false",
        "REQUEST, 0, 6, true",
        "REQUEST, 5999, 6, true",
        "REQUEST, 6000, 6, false",
        "REQUEST, 100000000, 30, false",
        "REQUEST, 100000000, 31, true",
        "STREAM, 0, 5, false",
        "STREAM, 5999, 6, true",
        "STREAM, 100000000, 3600, false",
        "ANSWER, 0, 6, true",
        "ANSWER, 100000000, 3600, false",
        "REST, 100000000, 5, false",
        "REST, 100000000, 6, true",
    })
    void aBodyHasToMoveAndARequestsToEnd(Kind kind, long bytes, long seconds, boolean tooSlow) {
        var transfer = new Transfer(kind, null, "203.0.113.7", null, 0, new HashSet<>());
        transfer.moved(bytes);

        assertThat(transfer.tooSlow(Duration.ofSeconds(seconds).toNanos(), LIMITS))
                .isEqualTo(tooSlow);
    }

    @Test
    void aGoodBeginningIsNoExcuseForAStall() {
        var transfer = new Transfer(Kind.STREAM, null, "203.0.113.7", null, 0, new HashSet<>());
        transfer.moved(100_000_000);

        assertThat(transfer.tooSlow(Duration.ofSeconds(6).toNanos(), LIMITS)).isFalse();
        transfer.moved(6000);
        assertThat(transfer.tooSlow(Duration.ofSeconds(12).toNanos(), LIMITS)).isFalse();
        assertThat(transfer.tooSlow(Duration.ofSeconds(16).toNanos(), LIMITS)).isFalse();
        assertThat(transfer.tooSlow(Duration.ofSeconds(18).toNanos(), LIMITS)).isTrue();
    }

    @Test
    void theDeadlineOfABodyHoldsAlsoWhereTheGraceIsLonger() {
        var patient = new SlowClientProperties(
                Duration.ofSeconds(10),
                Duration.ofSeconds(30),
                Duration.ofHours(1),
                DataSize.ofBytes(1000),
                Duration.ofSeconds(1),
                64,
                32,
                DataSize.ofMegabytes(1),
                DataSize.ofKilobytes(256),
                1024);
        var transfer = new Transfer(Kind.REQUEST, null, "203.0.113.7", null, 0, new HashSet<>());

        assertThat(transfer.tooSlow(Duration.ofSeconds(29).toNanos(), patient)).isFalse();
        assertThat(transfer.tooSlow(Duration.ofSeconds(31).toNanos(), patient)).isTrue();
    }
}
