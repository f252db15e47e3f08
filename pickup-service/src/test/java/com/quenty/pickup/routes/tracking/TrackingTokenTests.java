package com.quenty.pickup.routes.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quenty.platform.identity.ExternalId;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrackingTokenTests {

    private static final Instant NOW = Instant.parse("2026-12-02T13:00:00Z");
    private static final String KEY = "k".repeat(32);
    private static final String PICKUP = ExternalId.next("PU");

    private final TrackingTokenIssuer issuer = issuer(KEY, "");

    private static TrackingTokenIssuer issuer(String key, String previous) {
        return new TrackingTokenIssuer(new TrackingProperties(key, previous, Duration.ofHours(24)));
    }

    @Test
    void aTokenNamesItsPickupUntilItExpires() {
        var token = issuer.issue(PICKUP, NOW.plusSeconds(60));

        assertThat(token).matches("[A-Za-z0-9_-]+");
        assertThat(issuer.read(token, NOW)).isEqualTo(PICKUP);
        assertThat(issuer.read(token, NOW.plusSeconds(59))).isEqualTo(PICKUP);
        assertThatThrownBy(() -> issuer.read(token, NOW.plusSeconds(60)))
                .isInstanceOf(TrackingProblems.TrackingLinkExpired.class);
    }

    @Test
    void noBitOfItCanBeChanged() {
        var token = Base64.getUrlDecoder().decode(issuer.issue(PICKUP, NOW.plusSeconds(60)));
        for (int bit = 0; bit < token.length * 8; bit++) {
            var forged = token.clone();
            forged[bit / 8] ^= (byte) (1 << bit % 8);
            var text = Base64.getUrlEncoder().withoutPadding().encodeToString(forged);
            assertThatThrownBy(() -> issuer.read(text, NOW)).isInstanceOf(TrackingProblems.TrackingLinkInvalid.class);
        }
    }

    @Test
    void noPartOfItWillDo() {
        var token = issuer.issue(PICKUP, NOW.plusSeconds(60));
        for (int length = 0; length < token.length(); length++) {
            var part = token.substring(0, length);
            assertThatThrownBy(() -> issuer.read(part, NOW)).isInstanceOf(TrackingProblems.TrackingLinkInvalid.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "=", "????", "AQ==", "AAAA", "ñandú", " "})
    void textsThatAreNoTokenAreRefused(String text) {
        assertThatThrownBy(() -> issuer.read(text, NOW)).isInstanceOf(TrackingProblems.TrackingLinkInvalid.class);
        assertThatThrownBy(() -> issuer.read("A".repeat(5000), NOW))
                .isInstanceOf(TrackingProblems.TrackingLinkInvalid.class);
    }

    @Test
    void aTokenHasOneSpellingOnly() {
        var token = issuer.issue(PICKUP, NOW.plusSeconds(60));

        for (var other : new String[] {
            token + "=", token + "==", token + "\n", token.replace('-', '+').replace('_', '/') + "="
        }) {
            assertThatThrownBy(() -> issuer.read(other, NOW)).isInstanceOf(TrackingProblems.TrackingLinkInvalid.class);
        }
    }

    @Test
    void theKeyCanBeChangedWithoutEndingTheLinksThatAreOut() {
        var token = issuer.issue(PICKUP, NOW.plusSeconds(60));
        var another = "another key that is long enough, too";

        assertThat(issuer(another, KEY).read(token, NOW)).isEqualTo(PICKUP);
        assertThatThrownBy(() -> issuer(another, "").read(token, NOW))
                .isInstanceOf(TrackingProblems.TrackingLinkInvalid.class);
    }

    @Test
    void withoutAKeyThereAreNoLinks() {
        var off = issuer("", "");

        assertThatThrownBy(() -> off.issue(PICKUP, NOW)).isInstanceOf(TrackingProblems.TrackingUnavailable.class);
        assertThatThrownBy(() -> off.read(issuer.issue(PICKUP, NOW.plusSeconds(60)), NOW))
                .isInstanceOf(TrackingProblems.TrackingLinkInvalid.class);
        assertThatThrownBy(() -> issuer("too short", "")).isInstanceOf(IllegalArgumentException.class);
    }
}
