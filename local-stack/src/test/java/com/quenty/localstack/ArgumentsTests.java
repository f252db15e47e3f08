package com.quenty.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArgumentsTests {

    @Test
    void wordsSwitchesAndOptionsMayStandInAnyOrder() {
        var given = parse("auth-service", "-f", "--port", "a=1", "--port", "b=2");

        assertThat(given.word("service")).isEqualTo("auth-service");
        assertThat(given.has("-f")).isTrue();
        assertThat(given.numbers("--port")).isEqualTo(Map.of("a", 1, "b", 2));
    }

    @Test
    void whatTheCommandDoesNotKnowIsRefused() {
        assertThatThrownBy(() -> parse("--fast"))
                .isInstanceOf(LauncherFailure.class)
                .hasMessageContaining("--fast");
        assertThatThrownBy(() -> parse("--port"))
                .isInstanceOf(LauncherFailure.class)
                .hasMessageContaining("wants a value");
        assertThatThrownBy(() -> parse("--port", "8000").numbers("--port")).isInstanceOf(LauncherFailure.class);
        assertThatThrownBy(() -> parse("--port", "a=b").numbers("--port")).isInstanceOf(LauncherFailure.class);
        assertThatThrownBy(() -> parse("a", "b").word("service")).isInstanceOf(LauncherFailure.class);
    }

    private static Arguments parse(String... words) {
        return Arguments.parse(List.of(words), Set.of("-f"), Set.of("--port"));
    }
}
