package com.quenty.pickup;

import com.quenty.platform.identity.ExternalId;
import com.quenty.test.ApiClient;
import com.quenty.test.Json;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Zones for tests, each with postal codes of its own. */
public final class Zones {

    private static final String PATH = "/api/v1/pickup-zones";

    private Zones() {}

    /** @param postalCode one that the zone has and no other */
    public record Created(String code, String country, String postalCode) {}

    /** Open in Bogotá every day from 00:00 to 24:00, in slots of two hours with 5 places, without lead. */
    public static Created create(ApiClient api, @Nullable Object... changes) {
        var code = ExternalId.next("ZONE");
        var postalCode = code.substring(code.length() - 12);
        var body = Json.changed(body(code, postalCode), changes);
        api.post(PATH, body).is(201);
        return new Created(code, String.valueOf(body.get("country")), postalCode);
    }

    public static Map<String, @Nullable Object> body(String code, String postalPrefix) {
        return Json.of(
                "code",
                code,
                "name",
                "Bogotá, norte",
                "country",
                "CO",
                "time_zone",
                "America/Bogota",
                "centre",
                Json.of("latitude", 4.6533, "longitude", -74.0836),
                "slot_minutes",
                120,
                "slot_capacity",
                5,
                "lead_minutes",
                0,
                "cancel_minutes",
                180,
                "postal_prefixes",
                List.of(postalPrefix),
                "hours",
                IntStream.rangeClosed(1, 7)
                        .mapToObj(weekday -> hours(weekday, "00:00", "24:00"))
                        .toList(),
                "holidays",
                List.of());
    }

    public static Map<String, @Nullable Object> hours(int weekday, String opens, String closes) {
        return Json.of("weekday", weekday, "opens", opens, "closes", closes);
    }
}
