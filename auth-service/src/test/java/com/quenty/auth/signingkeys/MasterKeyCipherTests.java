package com.quenty.auth.signingkeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MasterKeyCipherTests {

    private final MasterKeyCipher key = cipher(Base64.getEncoder().encodeToString(new byte[32]));

    @Test
    void aSecretIsDecryptedWithTheSameKeyAndContext() {
        byte[] sealed = key.seal("secret".getBytes(UTF_8), "KEY-1");

        assertThat(key.open(sealed, "KEY-1")).asString(UTF_8).isEqualTo("secret");
        assertThat(key.seal("secret".getBytes(UTF_8), "KEY-1")).isNotEqualTo(sealed);
    }

    @Test
    void aSecretThatWasMovedToAnotherRowDoesNotOpen() {
        byte[] sealed = key.seal("secret".getBytes(UTF_8), "KEY-1");

        assertThatThrownBy(() -> key.open(sealed, "KEY-2"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("master-key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not base64!", "c2hvcnQ="})
    void aKeyThatIsNoneStopsTheStartWithOneClearLine(String base64) {
        assertThatThrownBy(() -> cipher(base64))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("quenty.auth.signing-keys.master-key");
    }

    private static MasterKeyCipher cipher(String masterKey) {
        return new MasterKeyCipher(new SigningKeyProperties(masterKey, Duration.ofDays(30), Duration.ofMinutes(25)));
    }
}
