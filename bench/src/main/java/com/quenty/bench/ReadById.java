package com.quenty.bench;

import com.quenty.localstack.LauncherFailure;
import com.quenty.localstack.demo.Gateway;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One company read by its id: by {@code pgbench} with the SELECT that the service sends, from the service with a token,
 * and through the gateway with the same token. The three take turns, so that a slow moment of the machine meets all.
 */
final class ReadById implements Scenario {

    private static final int COMPANIES = 20;
    private static final int ROUNDS = 5;

    /** Enough to keep the machine busy; more only wait. */
    private static final int CONNECTIONS = 32;

    private static final int PGBENCH_CONNECTIONS = 8;

    /** For the time of one answer, which many connections would only make a measure of the throughput. */
    private static final int FEW_CONNECTIONS = 2;

    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration ROUND = Duration.ofSeconds(5);

    private final PrintStream out;

    ReadById(PrintStream out) {
        this.out = out;
    }

    @Override
    public String name() {
        return "read";
    }

    @Override
    public List<Row> measure(BenchStack stack) throws IOException, InterruptedException {
        stack.up(BenchStack.ONE_PROCESS);
        try {
            var token = stack.adminToken();
            var ids = companies(stack, token);
            var paths = ids.stream().map("/api/v1/companies/"::concat).toList();
            var direct = new LoadGenerator(stack.port("customer-service"), paths, token);
            var through = new LoadGenerator(stack.port("gateway"), paths, token);
            out.printf("  warming up, %d s each%n", WARM_UP.toSeconds());
            direct.run(CONNECTIONS, WARM_UP);
            through.run(CONNECTIONS, WARM_UP);
            return compare(stack.pgbench("customer_db", "customer"), selects(ids), direct, through);
        } finally {
            stack.down();
        }
    }

    private List<Row> compare(PgBench pgbench, List<String> selects, LoadGenerator direct, LoadGenerator through)
            throws IOException, InterruptedException {
        var toDatabase = new Series();
        var toDirect = new Series();
        var added = new Series();
        var absolute = List.of(new Series(), new Series(), new Series());
        var canAskDatabase = PgBench.isInstalled();
        for (var round = 1; round <= ROUNDS; round++) {
            var service = direct.run(CONNECTIONS, ROUND);
            var gateway = through.run(CONNECTIONS, ROUND);
            toDirect.add(gateway.perSecond() / service.perSecond());
            absolute.get(1).add(service.perSecond());
            absolute.get(2).add(gateway.perSecond());
            if (canAskDatabase) {
                var database = pgbench.run(selects, PGBENCH_CONNECTIONS, ROUND);
                toDatabase.add(service.perSecond() / database);
                absolute.getFirst().add(database);
            }
            added.add(through.run(FEW_CONNECTIONS, ROUND).p50Millis()
                    - direct.run(FEW_CONNECTIONS, ROUND).p50Millis());
            out.printf(
                    "  round %d of %d: service %.0f/s%s, through the gateway %.0f/s%s%n",
                    round, ROUNDS, service.perSecond(), service.refusals(), gateway.perSecond(), gateway.refusals());
        }
        var rows = new ArrayList<Row>();
        if (canAskDatabase) {
            rows.add(Row.atLeast(
                    "read by id, service with JWT : pgbench",
                    toDatabase,
                    "x",
                    0.16,
                    0.25,
                    "%s/s : %s/s"
                            .formatted(
                                    absolute.get(1).inWords("%.0f"),
                                    absolute.getFirst().inWords("%.0f"))));
        } else {
            out.println("  pgbench is not installed: nothing to hold the service's throughput against");
        }
        rows.add(Row.atLeast(
                "read by id, through the gateway : directly",
                toDirect,
                "x",
                0.5,
                0.65,
                "%s/s : %s/s"
                        .formatted(
                                absolute.get(2).inWords("%.0f"), absolute.get(1).inWords("%.0f"))));
        rows.add(Row.atMost("read by id, what the gateway adds to the p50", added, "ms", 1, 0.7, ""));
        return rows;
    }

    private static List<String> companies(BenchStack stack, String token) {
        try (Gateway gateway = stack.gateway()) {
            var ids = new ArrayList<String>();
            for (var number = 0; number < COMPANIES; number++) {
                var made = gateway.post(token, "/api/v1/companies", Map.of("name", "Bench company " + number));
                if (made.status() != 201) {
                    throw new LauncherFailure("a company to read could not be made: " + made.body());
                }
                ids.add(made.text("company_id"));
            }
            return ids;
        }
    }

    private static List<String> selects(List<String> ids) {
        return ids.stream()
                .map("SELECT * FROM companies WHERE company_id = '%s'"::formatted)
                .toList();
    }
}
