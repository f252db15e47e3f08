package com.quenty.intlshipping.tracking;

import static com.quenty.intlshipping.tracking.TrackingFixtures.hour;
import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TrackingTextPolicyTests {

    private static TrackingEvent told(String code, @Nullable String city) {
        return new TrackingEvent(
                1,
                "UPS",
                "1Z5R89390357567127",
                code,
                TrackingStatus.DELIVERED,
                null,
                city,
                "ES",
                null,
                hour(1),
                hour(1),
                TrackingSource.WEBHOOK,
                null);
    }

    private static String code(String written) {
        return TrackingTextPolicy.code(told(written, null));
    }

    private static @Nullable String city(@Nullable String written) {
        return TrackingTextPolicy.city(told("OK", written));
    }

    @Test
    void aCodeIsShownAndASentenceIsNot() {
        assertThat(code("OD")).isEqualTo("OD");
        assertThat(code("out_for_delivery")).isEqualTo("out_for_delivery");
        assertThat(code("48.OF-1")).isEqualTo("48.OF-1");
        assertThat(code("Left with Lucía Fernández")).isEqualTo("delivered");
        assertThat(code("lucia@example.com")).isEqualTo("delivered");
        assertThat(code("<b>OD</b>")).isEqualTo("delivered");
        assertThat(code("X".repeat(31))).isEqualTo("delivered");
    }

    @Test
    void ofAPlaceItsNameIsShown() {
        assertThat(city("Madrid")).isEqualTo("Madrid");
        assertThat(city("L'Hospitalet de Llobregat")).isEqualTo("L'Hospitalet de Llobregat");
        assertThat(city("東京")).isEqualTo("東京");
        assertThat(city("Madrid, Calle de Alcalá 45")).isEqualTo("Madrid");
        assertThat(city("Madrid 28014")).isEqualTo("Madrid");
        assertThat(city("Madrid<script>alert(1)</script>")).isEqualTo("Madrid");
        assertThat(city("45 Calle de Alcalá")).isNull();
        assertThat(city(null)).isNull();
        assertThat(city("a".repeat(100))).hasSize(60);
    }
}
