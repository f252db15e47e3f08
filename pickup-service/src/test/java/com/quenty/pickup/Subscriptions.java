package com.quenty.pickup;

import com.quenty.platform.identity.ExternalId;
import com.quenty.test.ApiClient;
import com.quenty.test.Json;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Series for tests, of customers whom the stand-in knows. */
public final class Subscriptions {

    public static final String PATH = "/api/v1/pickup-series";

    private Subscriptions() {}

    /** An occurrence of a series, by its name. */
    public record Occurrence(String seriesId, String recurrenceId) {}

    /** Weekly from the day on, at eight. */
    public static Occurrence create(
            ApiClient platform, Zones.Created zone, String customer, String company, LocalDate day) {
        var start = day + "T08:00:00";
        var series = platform.key(ExternalId.next("KEY"))
                .post(
                        PATH,
                        Json.of(
                                "customer_id",
                                customer,
                                "company_id",
                                company,
                                "rrule",
                                "FREQ=WEEKLY",
                                "starts_at",
                                start,
                                "place",
                                Json.of(
                                        "pickup_address",
                                        "Carrera 11 # 84-09",
                                        "postal_code",
                                        zone.postalCode(),
                                        "country",
                                        zone.country()),
                                "contact",
                                Json.of("contact_name", "Ana Restrepo", "contact_phone", "+573001234567"),
                                "packages",
                                List.of(Json.of("weight_kg", new BigDecimal("4")))))
                .is(201)
                .text("series_id");
        return new Occurrence(series, start.replaceAll("[-:]", ""));
    }
}
