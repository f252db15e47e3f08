package com.quenty.bench;

import com.quenty.localstack.LauncherFailure;
import com.quenty.localstack.demo.Gateway;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Lists of a million: the first page of orders against the ten-thousandth, and a search among products. The rows are written straight
 * into the database; {@code -Dquenty.bench.rows} makes them fewer.
 */
final class ManyRows implements Scenario {

    private static final int ROWS = Integer.getInteger("quenty.bench.rows", 1_000_000);

    /** A hundred orders each: the ten-thousandth ends where the million does. */
    private static final int PAGE = 100;

    private static final int ROUNDS = 5;

    /** For the time of one answer, which many connections would only make a measure of the throughput. */
    private static final int FEW_CONNECTIONS = 2;

    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final Duration ROUND = Duration.ofSeconds(5);

    private static final List<String> WORDS = List.of(
            "andino", "sierra", "dorado", "clasico", "organico", "molido", "tostado", "suave", "intenso", "reserva");

    private final PrintStream out;

    ManyRows(PrintStream out) {
        this.out = out;
    }

    @Override
    public String name() {
        return "lists";
    }

    @Override
    public List<Row> measure(BenchStack stack) throws IOException, InterruptedException {
        stack.up(BenchStack.ONE_PROCESS);
        try (Gateway gateway = stack.gateway();
                Gateway service = new Gateway(URI.create("http://localhost:" + stack.port("order-service")))) {
            var made = gateway.post(stack.adminToken(), "/api/v1/companies", Map.of("name", "Bench archive"));
            if (made.status() != 201) {
                throw new LauncherFailure("a company for many rows could not be made: " + made.body());
            }
            var company = made.text("company_id");
            out.printf("  writing %,d orders and as many products%n", ROWS);
            fill(stack, company);
            var first = "/api/v1/orders?limit=%d&company_id=%s".formatted(PAGE, company);
            var last = lastPage(service, stack.adminToken(), first);
            var token = stack.adminToken(); // the one before may be old by now
            int port = stack.port("order-service");
            return List.of(
                    pages(
                            new LoadGenerator(port, List.of(first), token),
                            new LoadGenerator(port, List.of(last), token)),
                    search(new LoadGenerator(
                            port,
                            WORDS.stream()
                                    .map(word -> "/api/v1/products?limit=20&company_id=%s&q=%s+%s"
                                            .formatted(
                                                    company, word, WORDS.get((WORDS.indexOf(word) + 3) % WORDS.size())))
                                    .toList(),
                            token)));
        } finally {
            stack.down();
        }
    }

    /** Triggers watch what people do; here they would only be slow. The sums are right without them. */
    private static void fill(BenchStack stack, String company) {
        try (var connection = stack.connection("order_db", "order");
                var statement = connection.createStatement()) {
            var words = "ARRAY['" + String.join("','", WORDS) + "']";
            for (var sql : List.of(
                    "ALTER TABLE products DISABLE TRIGGER USER",
                    "ALTER TABLE orders DISABLE TRIGGER USER",
                    "ALTER TABLE order_items DISABLE TRIGGER USER",
                    """
                    INSERT INTO products (sku, name, category, price, currency, company_id, created_at, updated_at)
                    SELECT '%1$s-' || n, 'Cafe ' || (%2$s)[1 + n %% 10] || ' ' || (%2$s)[1 + (n / 10) %% 10] || ' ' || n,
                        'bench', 12.50, 'USD', '%1$s', now() - n * interval '1 second', now()
                    FROM generate_series(1, %3$d) AS n\
                    """.formatted(company, words, ROWS),
                    """
                    WITH placed AS (
                        INSERT INTO orders (order_number, status, total_amount, currency, customer_id, company_id, shipping_address,
                            billing_address, created_at, updated_at)
                        SELECT '%1$s-' || n, 'delivered', 12.50, 'USD', 'USER-BENCH-' || n %% 1000, '%1$s', '{}', '{}',
                            now() - n * interval '1 second', now()
                        FROM generate_series(1, %2$d) AS n
                        RETURNING id)
                    INSERT INTO order_items (order_id, product_id, quantity, unit_price, total_price, line_number, sku, product_name)
                    SELECT id, (SELECT min(id) FROM products WHERE company_id = '%1$s'), 1, 12.50, 12.50, 1, 'SKU', 'Cafe'
                    FROM placed\
                    """.formatted(company, ROWS),
                    "ALTER TABLE products ENABLE TRIGGER USER",
                    "ALTER TABLE orders ENABLE TRIGGER USER",
                    "ALTER TABLE order_items ENABLE TRIGGER USER",
                    "VACUUM ANALYZE products",
                    "VACUUM ANALYZE orders",
                    "VACUUM ANALYZE order_items")) {
                statement.execute(sql);
            }
        } catch (SQLException failed) {
            throw new LauncherFailure("the rows could not be written: " + failed.getMessage(), failed);
        }
    }

    /** A cursor is got by going there. */
    private String lastPage(Gateway service, String token, String first) {
        var path = first;
        var cursor = "";
        int pages = 1;
        for (var page = service.get(token, path); page.at("/has_more").asBoolean(); page = service.get(token, path)) {
            cursor = page.text("next_cursor");
            path = first + "&cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
            pages++;
        }
        out.printf("  the last page is number %,d%n", pages);
        return path;
    }

    private Row pages(LoadGenerator first, LoadGenerator last) throws InterruptedException {
        first.run(FEW_CONNECTIONS, WARM_UP);
        last.run(FEW_CONNECTIONS, WARM_UP);
        var ratio = new Series();
        var one = new Series();
        var deep = new Series();
        for (int round = 1; round <= ROUNDS; round++) {
            var early = first.run(FEW_CONNECTIONS, ROUND).p50Millis();
            var late = last.run(FEW_CONNECTIONS, ROUND).p50Millis();
            ratio.add(late / early);
            one.add(early);
            deep.add(late);
        }
        return Row.atMost(
                "orders, the last page of %,d rows : the first".formatted(ROWS),
                ratio,
                "x",
                1.5,
                1.1,
                "p50 %s ms : %s ms".formatted(deep.inWords("%.2f"), one.inWords("%.2f")));
    }

    private Row search(LoadGenerator search) throws InterruptedException {
        search.run(FEW_CONNECTIONS, WARM_UP);
        var p95 = new Series();
        var p50 = new Series();
        for (int round = 1; round <= ROUNDS; round++) {
            var result = search.run(FEW_CONNECTIONS, ROUND);
            p95.add(result.p95Millis());
            p50.add(result.p50Millis());
        }
        return Row.atMost(
                "products, search among %,d, p95".formatted(ROWS),
                p95,
                "ms",
                50,
                25,
                "p50 %s ms".formatted(p50.inWords("%.2f")));
    }
}
