package com.quenty.reverselogistics.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quenty.test.MutableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LinkTokenIssuerTests {

    private static final String KEY = "k".repeat(32);
    private static final String OTHER = "o".repeat(32);

    private final MutableClock clock = new MutableClock();

    private LinkTokenIssuer issuer(String key, String previousKey) {
        return new LinkTokenIssuer(new LinkProperties(key, previousKey), clock);
    }

    private String issued() {
        return issuer(KEY, "")
                .issue(LinkPurpose.PHOTO, "PHOTO-1", clock.instant().plusSeconds(60));
    }

    @Test
    void aTokenIsGoodForItsPurposeAndItsTime() {
        var token = issued();

        assertThat(issuer(KEY, "").read(LinkPurpose.PHOTO, token)).isEqualTo("PHOTO-1");
        assertThatThrownBy(() -> issuer(KEY, "").read(LinkPurpose.TRACKING, token))
                .isInstanceOf(LinkProblems.LinkInvalid.class);
        clock.advance(Duration.ofSeconds(61));
        assertThatThrownBy(() -> issuer(KEY, "").read(LinkPurpose.PHOTO, token))
                .isInstanceOf(LinkProblems.LinkInvalid.class);
    }

    @Test
    void theKeyCanBeChanged() {
        var token = issued();

        assertThat(issuer(OTHER, KEY).read(LinkPurpose.PHOTO, token)).isEqualTo("PHOTO-1");
        assertThatThrownBy(() -> issuer(OTHER, "").read(LinkPurpose.PHOTO, token))
                .isInstanceOf(LinkProblems.LinkInvalid.class);
    }

    @Test
    void withoutAKeyThereAreNoLinks() {
        assertThatThrownBy(() -> issuer("", "").issue(LinkPurpose.PHOTO, "PHOTO-1", clock.instant()))
                .isInstanceOf(LinkProblems.LinksUnavailable.class);
        assertThatThrownBy(() -> new LinkProperties("short", "")).isInstanceOf(IllegalArgumentException.class);
    }
}
