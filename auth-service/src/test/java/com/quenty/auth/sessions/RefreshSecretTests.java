package com.quenty.auth.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RefreshSecretTests {

    @Test
    void aSecretHas256BitsAndIsNeverShown() {
        var secret = RefreshSecret.first();

        assertThat(secret.value().split("\\."))
                .hasSize(2)
                .allSatisfy(part -> assertThat(java.util.Base64.getUrlDecoder().decode(part))
                        .hasSize(32));
        assertThat(secret.toString()).doesNotContain(secret.value());
        assertThat(RefreshSecret.first()).isNotEqualTo(secret);
        assertThat(secret.next()).isNotEqualTo(secret);
    }

    @Test
    void theNewestOpensWithEveryTokenOfItsFamilyAndWithNoOther() {
        var first = RefreshSecret.first();
        var newest = first.next().next().next();
        var sealed = newest.sealed();

        assertThat(first.open(sealed)).isEqualTo(newest);
        assertThatThrownBy(() -> RefreshSecret.first().open(sealed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new RefreshSecret(first.hash() + ".x").open(sealed))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aTokenFromBeforeThereWereFamiliesBeginsOne() {
        var old = new RefreshSecret("k3Jx9mQ0YxHq0pYtW2h5d8m1v4c7z0a3s6f9k2n5p8s");

        assertThat(old.isOfFamily()).isFalse();
        assertThat(old.next().isOfFamily()).isTrue();
    }
}
