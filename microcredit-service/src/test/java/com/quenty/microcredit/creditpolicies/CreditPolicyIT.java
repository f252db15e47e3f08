package com.quenty.microcredit.creditpolicies;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.microcredit.Applying;
import com.quenty.microcredit.Borrowers;
import com.quenty.platform.time.BusinessZone;
import com.quenty.test.ApiClient;
import com.quenty.test.Json;
import com.quenty.test.MutableClock;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import com.quenty.test.Tokens;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT
class CreditPolicyIT {

    private static final String PATH = "/api/v1/credit-applications/policies";

    private final ApiClient api;
    private final ApiClient admin;
    private final Borrowers borrowers;
    private final BusinessZone zone;
    private final MutableClock clock;

    CreditPolicyIT(
            RestTestClient http,
            @Sibling("customer-service") WireMockServer customers,
            @Sibling("order-service") WireMockServer orders,
            BusinessZone zone,
            MutableClock clock) {
        this.api = ApiClient.of(http);
        this.admin = api.as(Tokens.with("credit-policies:*"));
        this.borrowers = Borrowers.of(customers, orders);
        this.zone = zone;
        this.clock = clock;
    }

    private static Map<String, ?> strict(Object validFrom, Object... changes) {
        var policy = Json.of(
                "valid_from", validFrom,
                "approve_score", 850,
                "max_debt_to_income", new BigDecimal("0.30"),
                "min_employed_months", 24,
                "max_incomes", 5,
                "reject_score", 600,
                "reject_debt_to_income", new BigDecimal("0.50"),
                "exposure_incomes", 8,
                "reason", "Arrears of the last half-year");
        return Json.changed(policy, changes);
    }

    @Test
    void aPolicyIsAddedForADayToCome() {
        admin.post(PATH, strict("2020-01-01")).problem(422, "validity-not-ahead", "/valid_from");
        var added = admin.post(PATH, strict("2098-01-01"));
        added.is(201);
        assertThat(admin.get(added.location()).body()).isEqualTo(added.body());
        admin.post(PATH, strict("2098-01-01")).problem("duplicate-validity");
        assertThat(admin.post(PATH, strict("2098-02-01", "approve_score", 700, "reject_score", 701))
                        .pointers())
                .containsExactly("/reject_score");
        assertThat(admin.get(PATH).items("valid_from")).contains("2098-01-01", "2000-01-01");
        api.as(Tokens.with("credit-policies:*").company("COMP-1"))
                .post(PATH, strict("2098-03-01"))
                .problem("outside-data-scope");
        admin.get(PATH + "/2097-01-01").problem(404, "credit-policy-not-found");
    }

    @Test
    void aNewPolicyDecidesFromItsDayOnUnlessItIsWithdrawnBefore() {
        var applying = Applying.in(api);
        var day = zone.today().plusDays(1);
        admin.post(PATH, strict(day)).is(201);
        admin.post("%s/%s/withdraw".formatted(PATH, day), Json.of("reason", "Too strict"))
                .is(200);
        admin.post(PATH, strict(day.plusDays(1))).is(201);

        assertThat(status(applying)).isEqualTo("approved");
        clock.advance(Duration.ofDays(1));
        assertThat(status(applying)).isEqualTo("approved");
        clock.advance(Duration.ofDays(1));
        assertThat(status(applying)).isEqualTo("manual_review");
    }

    private String status(Applying applying) {
        return applying.decided(borrowers.aGoodCustomer(), applying.wish("5000000", 12))
                .text("status");
    }
}
