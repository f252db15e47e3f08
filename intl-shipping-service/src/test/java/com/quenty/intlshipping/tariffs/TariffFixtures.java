package com.quenty.intlshipping.tariffs;

import com.quenty.test.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Bodies of tariffs. */
public final class TariffFixtures {

    public static final String PATH = "/api/v1/shipping/tariffs";

    private TariffFixtures() {}

    /** One zone for all lanes, from 0 to 70 kg: 20.00 up to a kilogram, and 3.00 a kilogram beyond. */
    public static Map<String, @Nullable Object> tariff(
            String carrier, String service, Object validFrom, Object... changes) {
        return Json.changed(
                Json.of(
                        "carrier_code",
                        carrier,
                        "service_type",
                        service,
                        "service_name",
                        "A service",
                        "valid_from",
                        validFrom,
                        "currency",
                        "USD",
                        "insurance_rate",
                        new BigDecimal("0.01"),
                        "min_insurance_amount",
                        5,
                        "lanes",
                        List.of(Json.of("zone", "A", "transit_days", 4)),
                        "bands",
                        List.of(band("A", "0", "1", "20.00", "0"), band("A", "1", "70", "17.00", "3.00")),
                        "surcharges",
                        List.of(),
                        "reason",
                        "agreed for the year"),
                changes);
    }

    public static Map<String, @Nullable Object> band(
            String zone, String min, @Nullable String max, String base, String perKg) {
        return Json.of(
                "zone",
                zone,
                "min_weight",
                new BigDecimal(min),
                "max_weight",
                max == null ? null : new BigDecimal(max),
                "base_rate",
                new BigDecimal(base),
                "per_kg",
                new BigDecimal(perKg),
                "per_m3",
                0);
    }

    /** So many bands in a hundred zones, each with a lane. */
    public static Map<String, @Nullable Object> large(String carrier, String service, Object validFrom, int bands) {
        var lanes = new ArrayList<Map<String, ?>>();
        var rows = new ArrayList<Map<String, ?>>();
        for (int zone = 0; zone < 100; zone++) {
            var name = "Z" + zone;
            lanes.add(
                    zone == 0
                            ? Json.of("zone", name, "transit_days", 4)
                            : Json.of(
                                    "destination_country",
                                    "ES",
                                    "destination_postal_prefix",
                                    Integer.toString(1_000 + zone),
                                    "zone",
                                    name,
                                    "transit_days",
                                    4));
            for (int i = 0; i < bands / 100; i++) {
                rows.add(band(name, Integer.toString(i), Integer.toString(i + 1), Integer.toString(10 + i), "0"));
            }
        }
        return tariff(carrier, service, validFrom, "lanes", lanes, "bands", rows);
    }
}
