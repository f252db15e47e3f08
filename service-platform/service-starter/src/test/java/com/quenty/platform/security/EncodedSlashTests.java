package com.quenty.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncodedSlashTests {

    private final EncodedSlash slashes = new EncodedSlash(List.of("/things/by-code/"));

    @ParameterizedTest
    @ValueSource(strings = {"/things/by-code/A%2FB", "/things/by-code/a%2fb%2Fc", "/things/by-code/1..2%2F.3"})
    void aCodeMayHoldASlash(String path) {
        assertThat(slashes.isAllowedIn(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/things/A%2FB",
                "/things/by-code/A",
                "/things/by-code/%2F",
                "/things/by-code/%2FA",
                "/things/by-code/A%2F",
                "/things/by-code/A%2F%2FB",
                "/things/by-code/..%2FA",
                "/things/by-code/A%2F..",
                "/things/by-code/A%2F.%2FB",
                "/things/by-code/A%2F%2e%2E%2FB",
                "/things/by-code/A%2F.%2eB%2F..%2FC",
                "/things/by-code/A%2FB/C",
                "/things/by-code/../A%2FB",
                "/other/things/by-code/A%2FB"
            })
    void aSlashThatLeadsElsewhereIsNone(String path) {
        assertThat(slashes.isAllowedIn(path)).isFalse();
    }

    @Test
    void thePathsStandBetweenSlashes() {
        assertThatIllegalArgumentException().isThrownBy(() -> new EncodedSlash(List.of("/things")));
    }
}
