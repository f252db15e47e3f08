package com.quenty.bench;

import com.quenty.localstack.demo.Gateway;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Orders of three lines placed, each with its stock reserved: by {@code pgbench} with the statements that the service sends, and by
 * the service with a token. The two take turns, on the same products.
 */
final class PlaceOrders implements Scenario {

    private static final int ROUNDS = 5;
    private static final int CONNECTIONS = 16;

    /** As many as the service has to its database. */
    private static final int PGBENCH_CONNECTIONS = 8;

    /** A hundred orders a second: it takes some thousands until what they run through is compiled. */
    private static final Duration WARM_UP = Duration.ofSeconds(60);

    private static final Duration ROUND = Duration.ofSeconds(5);

    private final PrintStream out;

    PlaceOrders(PrintStream out) {
        this.out = out;
    }

    @Override
    public String name() {
        return "orders";
    }

    @Override
    public List<Row> measure(BenchStack stack) throws IOException, InterruptedException {
        if (!PgBench.isInstalled()) {
            out.println("  pgbench is not installed: nothing to hold the service's throughput against");
            return List.of();
        }
        stack.up(BenchStack.ONE_PROCESS);
        try (Gateway gateway = stack.gateway()) {
            var token = stack.adminToken();
            var shop = BenchShop.open(gateway, token);
            var service = LoadGenerator.posting(
                    stack.port("order-service"),
                    "/api/v1/orders",
                    shop.carts().stream().map(cart -> shop.order(cart, "")).toList(),
                    token);
            out.printf("  warming up, %d s%n", WARM_UP.toSeconds());
            service.run(CONNECTIONS, WARM_UP);
            return compare(
                    stack.pgbench("order_db", "order"),
                    shop.carts().stream().map(cart -> script(shop, cart)).toList(),
                    service);
        } finally {
            stack.down();
        }
    }

    private List<Row> compare(PgBench pgbench, List<String> scripts, LoadGenerator service)
            throws IOException, InterruptedException {
        var ratio = new Series();
        var placed = new Series();
        var database = new Series();
        var p50 = new Series();
        for (int round = 1; round <= ROUNDS; round++) {
            var result = service.run(CONNECTIONS, ROUND);
            var straight = pgbench.run(scripts, PGBENCH_CONNECTIONS, ROUND);
            ratio.add(result.perSecond() / straight);
            placed.add(result.perSecond());
            database.add(straight);
            p50.add(result.p50Millis());
            out.printf(
                    "  round %d of %d: service %.0f/s%s, pgbench %.0f/s%n",
                    round, ROUNDS, result.perSecond(), result.refusals(), straight);
        }
        return List.of(Row.atLeast(
                "order with 3 lines placed, service : pgbench",
                ratio,
                "x",
                0.4,
                0.6,
                "%s/s : %s/s; p50 %s ms with %d connections"
                        .formatted(
                                placed.inWords("%.0f"), database.inWords("%.0f"), p50.inWords("%.1f"), CONNECTIONS)));
    }

    /** The statements of the service for one order, in one transaction. */
    private static String script(BenchShop shop, List<Integer> products) {
        var ids = products.toString().replace('[', '{').replace(']', '}');
        return """
            \\set n random(1, 1000000000000000)
            BEGIN;
            SELECT fingerprint, answer FROM idempotency_keys
                WHERE principal = 'bench' AND endpoint = 'POST /api/v1/orders' AND idempotency_key = (:n)::text;
            SELECT pg_try_advisory_xact_lock(hashtextextended((:n)::text, 0));
            SELECT fingerprint, answer FROM idempotency_keys
                WHERE principal = 'bench' AND endpoint = 'POST /api/v1/orders' AND idempotency_key = (:n)::text;
            SELECT id, sku, name, company_id, price, currency, weight, dimensions, country_of_origin, active
                FROM products WHERE (id = any('%1$s') OR sku = any('{}'::text[])) AND company_id = '%2$s';
            SELECT i.id, i.item_id, i.company_id, i.product_id, i.stock_state, i.location, i.batch_number, i.expiry_date,
                    i.quantity, i.reserved_quantity, i.received_at
                FROM inventory_items i JOIN products p ON p.id = i.product_id
                WHERE i.product_id = any('%1$s') AND i.company_id = '%2$s' AND i.stock_state = 'sellable'
                    AND i.quantity > i.reserved_quantity
                    AND (i.expiry_date IS NULL
                        OR i.expiry_date > now() + make_interval(days => coalesce(p.min_shelf_life_days, 1)))
                ORDER BY i.id FOR NO KEY UPDATE OF i;
            INSERT INTO reservations (order_number, line_number, company_id, product_id, inventory_item_id, quantity,
                    expires_at, created_at, updated_at)
                SELECT 'BENCH-' || (:n)::text, row_number() OVER (), company_id, product_id, id, 1,
                    now() + interval '30 minutes', now(), now()
                FROM inventory_items WHERE product_id = any('%1$s');
            SELECT product_id, sum(available) AS available, sum(minimum) AS minimum FROM (
                    SELECT product_id, max(min_stock_level) AS minimum,
                        coalesce(sum(quantity - reserved_quantity) FILTER (
                            WHERE stock_state = 'sellable' AND (expiry_date IS NULL OR expiry_date > now())), 0) AS available
                    FROM inventory_items WHERE product_id = any('%1$s') GROUP BY product_id, location) AS places
                GROUP BY product_id ORDER BY product_id;
            INSERT INTO orders (order_number, status, total_amount, currency, customer_id, company_id, shipping_address,
                    billing_address, expires_at, created_at, updated_at)
                VALUES ('BENCH-' || (:n)::text, 'pending', 37.50, 'USD', '%3$s', '%2$s', '%4$s', '%4$s',
                    now() + interval '30 minutes', now(), now())
                RETURNING id AS order_id \\gset
            INSERT INTO order_items (order_id, product_id, quantity, unit_price, total_price, line_number, sku, product_name)
                VALUES %5$s;
            INSERT INTO state_history (subject_type, subject_id, field, to_code, actor, occurred_at)
                VALUES ('order', 'BENCH-' || (:n)::text, 'status', 'pending', 'bench', now());
            INSERT INTO idempotency_keys (principal, endpoint, idempotency_key, fingerprint, answer, created_at)
                VALUES ('bench', 'POST /api/v1/orders', (:n)::text, decode('00', 'hex'), '%6$s', now());
            COMMIT\
            """.formatted(
                ids, shop.company(), shop.customer(), BenchShop.ADDRESS, items(products), shop.order(products, ""));
    }

    private static String items(List<Integer> products) {
        var rows = new ArrayList<String>();
        for (int line = 0; line < products.size(); line++) {
            rows.add("(:order_id, %d, 1, 12.50, 12.50, %d, 'SKU', 'Bench thing')"
                    .formatted(products.get(line), line + 1));
        }
        return String.join(", ", rows);
    }
}
