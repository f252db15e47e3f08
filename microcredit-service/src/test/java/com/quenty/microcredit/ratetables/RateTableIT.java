package com.quenty.microcredit.ratetables;

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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT
class RateTableIT {

    private static final String PATH = "/api/v1/credit-applications/rate-tables";
    private static final Map<String, ?> REASON = Json.of("reason", "Not agreed yet");

    private final ApiClient api;
    private final ApiClient admin;
    private final Borrowers borrowers;
    private final BusinessZone zone;
    private final MutableClock clock;

    RateTableIT(
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

    private static Map<String, ?> table(String currency, Object validFrom, Object... changes) {
        var table = Json.of(
                "currency",
                currency,
                "valid_from",
                validFrom,
                "base",
                new BigDecimal("0.1"),
                "by_score",
                List.of(Json.of("min_value", 300, "adjustment", new BigDecimal("0.01"))),
                "by_amount",
                List.of(),
                "by_term_months",
                List.of(),
                "min_rate",
                new BigDecimal("0.05"),
                "max_rate",
                new BigDecimal("0.3"),
                "reason",
                "Pesos are not dollars");
        return Json.changed(table, changes);
    }

    @Test
    void aTableIsAddedForADayToCome() {
        var added = admin.post(PATH, table("CLP", "2098-01-01"));

        added.is(201);
        assertThat(admin.get(added.location()).body()).isEqualTo(added.body());
        admin.post(PATH, table("CLP", "2098-01-01")).problem(409, "duplicate-validity", "/valid_from");
        admin.post(PATH, table("CLP", zone.today())).problem(422, "validity-not-ahead", "/valid_from");
        admin.post(PATH, table("GBX", "2098-01-01")).problem(422, "invalid-money", "/currency");
        admin.post(PATH, table("BHD", "2098-01-01")).problem(422, "invalid-money", "/currency");
        admin.post(PATH, table("clp", "2098-01-01")).problem(400, "validation-failed", "/currency");
        assertThat(admin.post(PATH, table("PEN", "2098-01-01", "min_rate", new BigDecimal("0.5")))
                        .pointers())
                .containsExactly("/min_rate");
        assertThat(admin.get(PATH + "?currency=XXX").items("valid_from")).containsExactly("2000-01-01");
        assertThat(admin.get(PATH + "/XXX/2000-01-01").number("by_score.0.min_value"))
                .isEqualTo(800);
        admin.get(PATH + "/XXX/2001-01-01").problem(404, "rate-table-not-found");
    }

    @Test
    void untilItsDayTheGeneralTableDecidesAndFromThenOnItsOwn() {
        var applying = Applying.in(api);
        var comes = zone.today().plusDays(1);
        // A flat 13 % in pesos from tomorrow on; the general table asks 9 % of a good customer.
        admin.post(PATH, table("COP", comes, "base", new BigDecimal("0.12"))).is(201);

        var today = applying.decided(borrowers.aGoodCustomer(), applying.wish("5000000", 12));
        assertThat(today.text("status")).isEqualTo("approved");
        assertThat(today.decimal("interest_rate")).isEqualByComparingTo("0.09");
        assertThat(decision(today.text("application_id"))).isEqualTo("2000-01-01");

        clock.advance(Duration.ofDays(1));
        var tomorrow = applying.decided(borrowers.aGoodCustomer(), applying.wish("5000000", 12));
        assertThat(tomorrow.decimal("interest_rate")).isEqualByComparingTo("0.13");
        assertThat(decision(tomorrow.text("application_id"))).isEqualTo(comes.toString());
        admin.post(PATH + "/COP/%s/withdraw".formatted(comes), REASON).problem(409, "version-in-force");
    }

    private String decision(String applicationId) {
        return api.get("/api/v1/credit-applications/%s/decisions".formatted(applicationId))
                .text("items.0.rate_table_valid_from");
    }

    @Test
    void aTableThatIsToComeIsWithdrawnAndStaysOnRecord() {
        var day = zone.today().plusDays(40);
        var path = "%s/PEN/%s".formatted(PATH, day);
        admin.post(PATH, table("PEN", day)).is(201);
        api.as(Tokens.with("credit-policies:*").company("COMP-1"))
                .post(path + "/withdraw", REASON)
                .problem("outside-data-scope");
        admin.post(path + "/withdraw", Json.of()).problem(400, "validation-failed", "/reason");
        admin.seeing(1).post(path + "/withdraw", REASON).is(412);

        var withdrawn = admin.seeing(0).post(path + "/withdraw", REASON);

        withdrawn.is(200);
        assertThat(withdrawn.text("withdrawal_reason")).isEqualTo("Not agreed yet");
        assertThat(withdrawn.etag()).isEqualTo("\"1\"");
        assertThat(admin.get(path).body()).isEqualTo(withdrawn.body());
        admin.post(path + "/withdraw", REASON).problem(409, "version-withdrawn");
        admin.post("%s/PEN/2097-01-01/withdraw".formatted(PATH), REASON).problem(404, "rate-table-not-found");
        admin.post(PATH, table("PEN", day, "base", new BigDecimal("0.2"))).is(201);
        assertThat(admin.get(path).decimal("base")).isEqualByComparingTo("0.2");
        assertThat(admin.get(PATH + "?currency=PEN").items("valid_from"))
                .containsExactly(day.toString(), day.toString());
    }
}
