package com.quenty.bench;

import com.quenty.localstack.LauncherFailure;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.postgresql.PGConnection;

/**
 * Readings taken in batches of a thousand, against {@code COPY} of the same rows into the same table, with one connection each; first
 * on a million of rows, then on many more. {@code -Dquenty.bench.readings} makes them fewer.
 */
final class RecordMetrics implements Scenario {

    private static final int MANY = Integer.getInteger("quenty.bench.readings", 20_000_000);
    private static final int FEW = Math.min(1_000_000, MANY);

    /** Rows of one statement that fills. */
    private static final int CHUNK = 500_000;

    private static final int BATCH = 1_000;
    private static final int BATCHES = 40;
    private static final int ROUNDS = 5;
    private static final int COMPANIES = 50;

    private static final List<String> ZONES = List.of("BOG-NORTH", "BOG-SOUTH", "MDE", "CLO");

    private final PrintStream out;
    private final Clock clock = Clock.systemUTC();
    private final HttpClient http = HttpClient.newHttpClient();
    private int batchesMade;

    RecordMetrics(PrintStream out) {
        this.out = out;
    }

    /** Batches in a second. */
    private record Rates(Series service, Series copy, Series ratio) {}

    @Override
    public String name() {
        return "metrics";
    }

    @Override
    public List<Row> measure(BenchStack stack) throws IOException, InterruptedException {
        stack.up(BenchStack.ONE_PROCESS);
        try (var connection = stack.connection("analytics_db", "analytics")) {
            fill(connection, 0, FEW);
            var few = rates(stack, connection);
            fill(connection, FEW, MANY);
            var many = rates(stack, connection);
            var growth = new Series();
            growth.add(many.service().median() / few.service().median());
            return List.of(
                    against(few, FEW),
                    against(many, MANY),
                    Row.atLeast(
                            "readings in batches, on %,d rows : on %,d".formatted(MANY, FEW),
                            growth,
                            "x",
                            0.8,
                            0.95,
                            "the service alone"));
        } catch (SQLException failed) {
            throw new LauncherFailure("readings could not be written: " + failed.getMessage(), failed);
        } finally {
            stack.down();
        }
    }

    private static Row against(Rates rates, int rows) {
        return Row.atLeast(
                "readings in batches of %,d on %,d rows : COPY".formatted(BATCH, rows),
                rates.ratio(),
                "x",
                0.3,
                0.5,
                "%s : %s batches/s"
                        .formatted(rates.service().inWords("%.1f"), rates.copy().inWords("%.1f")));
    }

    private Rates rates(BenchStack stack, Connection connection)
            throws IOException, InterruptedException, SQLException {
        var rates = new Rates(new Series(), new Series(), new Series());
        for (int round = 0; round <= ROUNDS; round++) {
            var service = service(stack);
            var copy = copy(connection);
            // The first one is not counted: everything is cold.
            if (round > 0) {
                rates.service().add(service);
                rates.copy().add(copy);
                rates.ratio().add(service / copy);
                out.printf(Locale.ROOT, "  round %d of %d: %.1f batches/s, COPY %.1f%n", round, ROUNDS, service, copy);
            }
        }
        return rates;
    }

    private double service(BenchStack stack) throws IOException, InterruptedException {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var token = stack.adminToken();
        var uri = URI.create("http://localhost:%d/api/v1/metrics".formatted(stack.port("analytics-service")));
        var requests = IntStream.range(0, BATCHES)
                .mapToObj(batch -> HttpRequest.newBuilder(uri)
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + token)
                        .POST(HttpRequest.BodyPublishers.ofString(body(batchesMade++, now)))
                        .build())
                .toList();
        long began = System.nanoTime();
        for (var request : requests) {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new LauncherFailure("readings were refused: " + answer.body());
            }
        }
        return BATCHES / ((System.nanoTime() - began) / 1e9);
    }

    /** Each batch is a transaction, as it is for the service. */
    private double copy(Connection connection) throws SQLException, IOException {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var batches = IntStream.range(0, BATCHES)
                .mapToObj(batch -> lines(batchesMade++, now))
                .toList();
        var copying = connection.unwrap(PGConnection.class).getCopyAPI();
        long began = System.nanoTime();
        for (var lines : batches) {
            copying.copyIn(
                    "COPY metrics (metric_id, metric_type, name, value, unit, tags, timestamp, company_id, source_service,"
                            + " source_entity_type, source_entity_id, created_at) FROM STDIN",
                    new StringReader(lines));
        }
        return BATCHES / ((System.nanoTime() - began) / 1e9);
    }

    private static String id(int batch, int row) {
        return "BENCH-%d-%d-%d".formatted(ProcessHandle.current().pid(), batch, row);
    }

    private static String body(int batch, Instant now) {
        return IntStream.range(0, BATCH)
                .mapToObj(row -> """
                        {"metric_id": "%s", "name": "pickups.booked", "value": %d.25, "unit": "USD", "timestamp": "%s",
                         "company_id": "COMP-BENCH-%d", "tags": {"zone_code": "%s", "pickup_type": "scheduled"},
                         "source_entity_type": "pickup", "source_entity_id": "PU-%d"}""".formatted(
                                id(batch, row),
                                row % 97,
                                now.minusSeconds(row),
                                row % COMPANIES,
                                ZONES.get(row % ZONES.size()),
                                row))
                .collect(Collectors.joining(",", "{\"readings\": [", "]}"));
    }

    private static String lines(int batch, Instant now) {
        return IntStream.range(0, BATCH)
                .mapToObj(row -> String.join(
                        "\t",
                        id(batch, row),
                        "business",
                        "pickups.booked",
                        row % 97 + ".25",
                        "USD",
                        "{\"zone_code\": \"%s\", \"pickup_type\": \"scheduled\"}"
                                .formatted(ZONES.get(row % ZONES.size())),
                        now.minusSeconds(row).toString(),
                        "COMP-BENCH-" + row % COMPANIES,
                        "bench",
                        "pickup",
                        "PU-" + row,
                        now.toString()))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** Rows as they would have come in over the last weeks. */
    private void fill(Connection connection, int from, int until) throws SQLException {
        out.printf("  writing %,d readings%n", until - from);
        try (var statement = connection.createStatement()) {
            for (int at = from; at < until; at += CHUNK) {
                statement.execute("""
                        INSERT INTO metrics (metric_id, metric_type, name, value, unit, tags, timestamp, company_id, source_service,
                            source_entity_type, source_entity_id, created_at)
                        SELECT 'FILL-' || n, 'business', 'pickups.booked', n %% 97 + 0.25, 'USD',
                            jsonb_build_object('zone_code', 'Z' || n %% 4, 'pickup_type', 'scheduled'),
                            now() - n * interval '0.1 second', 'COMP-BENCH-' || n %% %d, 'bench', 'pickup', 'PU-' || n, now()
                        FROM generate_series(%d, %d) AS n\
                        """.formatted(COMPANIES, at, Math.min(at + CHUNK, until) - 1));
            }
            statement.execute("VACUUM ANALYZE metrics");
        }
    }
}
