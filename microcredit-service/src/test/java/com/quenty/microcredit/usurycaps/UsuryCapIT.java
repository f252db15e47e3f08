package com.quenty.microcredit.usurycaps;

import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.platform.time.BusinessZone;
import com.quenty.test.ApiClient;
import com.quenty.test.Json;
import com.quenty.test.ServiceIT;
import com.quenty.test.Tokens;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT
class UsuryCapIT {

    private static final String PATH = "/api/v1/credit-applications/usury-caps";

    private final ApiClient admin;
    private final BusinessZone zone;
    private final UsuryCapQueries caps;

    UsuryCapIT(RestTestClient http, BusinessZone zone, UsuryCapQueries caps) {
        this.admin = ApiClient.of(http).as(Tokens.with("credit-policies:*"));
        this.zone = zone;
        this.caps = caps;
    }

    private static Map<String, ?> cap(String country, Object validFrom) {
        return Json.of(
                "country",
                country,
                "valid_from",
                validFrom,
                "annual_rate",
                new BigDecimal("0.2"),
                "source",
                "made up for a test");
    }

    @Test
    void aCapIsEnteredWithItsSource() {
        assertThat(admin.post(PATH, cap("XX", "2099-01-01")).pointers()).containsExactly("/country");
        assertThat(admin.post(PATH, cap("PE", "2026-02-30")).pointers()).containsExactly("/valid_from");
        var added = admin.post(PATH, cap("PE", "2099-01-01"));
        added.is(201);
        assertThat(admin.get(added.location()).body()).isEqualTo(added.body());
        assertThat(admin.get(PATH + "?country=PE").items("source")).containsExactly("made up for a test");
        for (var begun : List.of("2020-01-01", zone.today())) {
            admin.post(PATH, cap("EC", begun)).problem(422, "validity-not-ahead", "/valid_from");
        }
        admin.get(PATH + "/PE/2025-01-01").problem(404, "usury-cap-not-found");
    }

    @Test
    void aCapIsNoLawBeforeItsDayNorOnceItIsWithdrawn() {
        var begins = LocalDate.parse("2099-05-01");
        admin.post(PATH, cap("BO", begins)).is(201);

        assertThat(caps.on(begins.minusDays(1), "BO")).isEmpty();
        assertThat(caps.on(begins, "BO"))
                .hasValueSatisfying(cap -> assertThat(cap.annualRate()).isEqualByComparingTo("0.2"));
        admin.post(PATH + "/BO/2099-05-01/withdraw", Json.of("reason", "The law was not passed"))
                .is(200);
        assertThat(caps.on(begins, "BO")).isEmpty();
    }
}
