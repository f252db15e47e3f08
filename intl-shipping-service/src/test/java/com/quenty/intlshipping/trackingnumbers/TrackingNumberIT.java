package com.quenty.intlshipping.trackingnumbers;

import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.test.ApiClient;
import com.quenty.test.ServiceIT;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT
class TrackingNumberIT {

    private static final String PATH = "/api/v1/shipping/tracking-numbers/check?number={number}";

    private final ApiClient api;

    TrackingNumberIT(RestTestClient http) {
        this.api = ApiClient.of(http);
    }

    @Test
    void aNumberIsCheckedByItsForm() {
        var ups = api.get(PATH, "1z 5R8 939 03 5756 7127").is(200);

        assertThat(ups.text("number")).isEqualTo("1Z5R89390357567127");
        assertThat(ups.text("form")).isEqualTo("ups_1z");
        assertThat(ups.text("carrier_code")).isEqualTo("UPS");
        assertThat(ups.flag("valid")).isTrue();
        assertThat(api.get(PATH, "1Z5R89390357567128").is(200).flag("valid")).isFalse();
        assertThat(api.get(PATH, "hello").is(200).at("form").isNull()).isTrue();
        api.get(PATH, "1".repeat(51)).problem(400, "validation-failed", "number");
        api.get("/api/v1/shipping/tracking-numbers/check").problem(400, "validation-failed", "number");
    }
}
