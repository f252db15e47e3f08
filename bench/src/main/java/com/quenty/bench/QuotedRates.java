package com.quenty.bench;

import com.quenty.localstack.LauncherFailure;
import com.quenty.localstack.demo.Gateway;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Rates of shipments abroad by tariffs: a quote of ten unlike pieces, of which all carriers that are shipped are asked, and a tariff
 * of ten thousand rows, written in one request and checked for gaps and overlaps.
 */
final class QuotedRates implements Scenario {

    private static final int ROUNDS = 7;
    private static final int PIECES = 10;
    private static final int SHIPMENTS = 50;
    private static final int ZONES = 100;
    private static final int BANDS_OF_A_ZONE = 100;

    /** Few, so that a time is that of a quote and not of its waiting. */
    private static final int CONNECTIONS = 2;

    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration ROUND = Duration.ofSeconds(4);
    private static final List<String> DESTINATIONS = List.of("ES", "US", "JP", "CA", "KE");
    private static final String TARIFFS = "/api/v1/shipping/tariffs";

    private final PrintStream out;

    QuotedRates(PrintStream out) {
        this.out = out;
    }

    @Override
    public String name() {
        return "shipping-rates";
    }

    @Override
    public List<Row> measure(BenchStack stack) throws IOException, InterruptedException {
        stack.up(BenchStack.ONE_PROCESS);
        int port = stack.port("intl-shipping-service");
        try (var service = new Gateway(URI.create("http://localhost:" + port))) {
            var token = stack.adminToken();
            var bodies = IntStream.range(0, SHIPMENTS)
                    .mapToObj(QuotedRates::shipment)
                    .toList();
            return List.of(
                    quotes(LoadGenerator.posting(port, "/api/v1/shipping/rates", bodies, token)),
                    tariffs(service, token));
        } finally {
            stack.down();
        }
    }

    private static String shipment(int number) {
        var pieces = IntStream.range(0, PIECES)
                .mapToObj(piece ->
                        """
                        {"length": %d, "width": %d, "height": %d.5, "weight": %d.25}""".formatted(20 + (number + piece) % 30, 15 + piece, 10 + piece % 7, 1 + (number * piece) % 6))
                .collect(Collectors.joining(", "));
        return """
                {"origin_country": "CO", "destination_country": "%s", "destination_postal_code": "%d", "insured_value": 500,
                 "pieces": [%s]}""".formatted(DESTINATIONS.get(number % DESTINATIONS.size()), 28_000 + number, pieces);
    }

    private Row quotes(LoadGenerator load) throws InterruptedException {
        out.printf("  warming up, %d s%n", WARM_UP.toSeconds());
        load.run(CONNECTIONS, WARM_UP);
        var p95 = new Series();
        var p50 = new Series();
        for (int round = 1; round <= ROUNDS; round++) {
            var result = load.run(CONNECTIONS, ROUND);
            p95.add(result.p95Millis());
            p50.add(result.p50Millis());
            out.printf(
                    Locale.ROOT,
                    "  round %d of %d: p50 %.2f ms, p95 %.2f ms%s%n",
                    round,
                    ROUNDS,
                    result.p50Millis(),
                    result.p95Millis(),
                    result.refusals());
        }
        return Row.atMost(
                "quote of three carriers for %d pieces, p95".formatted(PIECES),
                p95,
                "ms",
                50,
                25,
                "p50 %s ms with %d connections".formatted(p50.inWords("%.2f"), CONNECTIONS));
    }

    private Row tariffs(Gateway service, String token) {
        var seconds = new Series();
        var first = firstDay(service, token);
        for (int round = 0; round <= ROUNDS; round++) {
            var body = tariff(first.plusDays(round));
            long began = System.nanoTime();
            var written = service.post(token, TARIFFS, body);
            double took = (System.nanoTime() - began) / 1e9;
            if (written.status() != 201) {
                throw new LauncherFailure("the tariff could not be written: " + written.body());
            }
            // The first one is not counted: everything is cold.
            if (round > 0) {
                seconds.add(took);
                out.printf(Locale.ROOT, "  round %d of %d: %.2f s%n", round, ROUNDS, took);
            }
        }
        return Row.atMost(
                "tariff of %,d bands, written and checked".formatted(ZONES * BANDS_OF_A_ZONE),
                seconds,
                "s",
                2,
                0.5,
                "one request, the client's writing of its JSON included");
    }

    /** A day that no earlier run has used: tariffs are not written twice for one. */
    private static LocalDate firstDay(Gateway service, String token) {
        var latest = service.get(token, TARIFFS + "?code=UPS.BENCH&sort=-valid_from&limit=1")
                .body()
                .at("/items/0/valid_from")
                .asString("");
        return latest.isEmpty()
                ? LocalDate.of(2090, 1, 1)
                : LocalDate.parse(latest).plusDays(1);
    }

    private static Map<String, Object> tariff(LocalDate validFrom) {
        var lanes = new ArrayList<Map<String, Object>>();
        var bands = new ArrayList<Map<String, Object>>();
        for (int zone = 0; zone < ZONES; zone++) {
            lanes.add(Map.of(
                    "destination_country",
                    "ES",
                    "destination_postal_prefix",
                    Integer.toString(1_000 + zone),
                    "zone",
                    "Z" + zone,
                    "transit_days",
                    4));
            for (int band = 0; band < BANDS_OF_A_ZONE; band++) {
                bands.add(Map.of(
                        "zone",
                        "Z" + zone,
                        "min_weight",
                        band,
                        "max_weight",
                        band + 1,
                        "base_rate",
                        10 + band,
                        "per_kg",
                        BigDecimal.ZERO,
                        "per_m3",
                        BigDecimal.ZERO));
            }
        }
        return Map.ofEntries(
                Map.entry("carrier_code", "UPS"),
                Map.entry("service_type", "BENCH"),
                Map.entry("service_name", "Bench"),
                Map.entry("valid_from", validFrom.toString()),
                Map.entry("currency", "USD"),
                Map.entry("insurance_rate", BigDecimal.ZERO),
                Map.entry("min_insurance_amount", BigDecimal.ZERO),
                Map.entry("lanes", lanes),
                Map.entry("bands", bands),
                Map.entry("surcharges", List.of()),
                Map.entry("reason", "Bench"));
    }
}
