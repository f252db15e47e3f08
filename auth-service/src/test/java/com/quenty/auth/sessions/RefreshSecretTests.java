package com.quenty.auth.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RefreshSecretTests {

    @Test
    void aSecretHas256BitsAndIsNeverShown() {
        var secret = RefreshSecret.next();

        assertThat(java.util.Base64.getUrlDecoder().decode(secret.value())).hasSize(32);
        assertThat(secret.toString()).doesNotContain(secret.value());
        assertThat(RefreshSecret.next()).isNotEqualTo(secret);
    }

    @Test
    void theSuccessorOpensWithItsPredecessorOnly() {
        var secret = RefreshSecret.next();
        var successor = RefreshSecret.next();
        var sealed = secret.seal(successor);

        assertThat(secret.open(sealed)).isEqualTo(successor);
        assertThatThrownBy(() -> RefreshSecret.next().open(sealed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new RefreshSecret(secret.hash()).open(sealed))
                .isInstanceOf(IllegalStateException.class);
    }
}
