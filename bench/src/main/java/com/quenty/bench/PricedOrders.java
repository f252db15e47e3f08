package com.quenty.bench;

import com.quenty.localstack.demo.Gateway;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Orders of a company that adds tax, redeems coupons and charges shipping, against orders of one that does none of it: of the same
 * lines, by the same service, in turns.
 */
final class PricedOrders implements Scenario {

    private static final int ROUNDS = 9;

    /** Few, so that a time is that of an order and not of its waiting. */
    private static final int CONNECTIONS = 2;

    private static final Duration WARM_UP = Duration.ofSeconds(40);
    private static final Duration ROUND = Duration.ofSeconds(4);

    private final PrintStream out;

    PricedOrders(PrintStream out) {
        this.out = out;
    }

    @Override
    public String name() {
        return "priced-orders";
    }

    @Override
    public List<Row> measure(BenchStack stack) throws IOException, InterruptedException {
        stack.up(BenchStack.ONE_PROCESS);
        try (Gateway gateway = stack.gateway()) {
            var token = stack.adminToken();
            var plain = BenchShop.open(gateway, token);
            var priced = BenchShop.open(gateway, token);
            price(gateway, token, priced);
            int port = stack.port("order-service");
            var without = LoadGenerator.posting(
                    port,
                    "/api/v1/orders",
                    plain.carts().stream().map(cart -> plain.order(cart, "")).toList(),
                    token);
            // A coupon for each cart: orders that redeem the same one wait for each other, which is not what is
            // measured.
            var with = LoadGenerator.posting(
                    port,
                    "/api/v1/orders",
                    priced.carts().stream()
                            .map(cart -> priced.order(
                                    cart,
                                    ", \"coupon_code\": \""
                                            + code(priced.carts().indexOf(cart)) + '"'))
                            .toList(),
                    token);
            out.printf("  warming up, %d s%n", WARM_UP.toSeconds());
            without.run(CONNECTIONS, WARM_UP.dividedBy(2));
            with.run(CONNECTIONS, WARM_UP.dividedBy(2));
            return compare(without, with);
        } finally {
            stack.down();
        }
    }

    private static String code(int cart) {
        return "BENCH" + cart;
    }

    private static void price(Gateway gateway, String token, BenchShop shop) {
        shop.make(gateway, token, "/api/v1/orders/selling-terms", Map.of("tax_mode", "added", "shipping_taxed", true));
        shop.make(
                gateway,
                token,
                "/api/v1/orders/shipping-tables",
                Map.of("currency", "USD", "country", "CO", "bands", List.of(Map.of("charge_amount", 5.00))));
        for (int cart = 0; cart < shop.carts().size(); cart++) {
            shop.make(
                    gateway,
                    token,
                    "/api/v1/orders/coupons",
                    Map.of("code", code(cart), "kind", "percent", "discount_rate", 0.1, "valid_from", "2026-01-01"));
        }
    }

    private List<Row> compare(LoadGenerator without, LoadGenerator with) throws IOException, InterruptedException {
        var ratio = new Series();
        var plain = new Series();
        var priced = new Series();
        for (int round = 1; round <= ROUNDS; round++) {
            var straight = without.run(CONNECTIONS, ROUND);
            var adjusted = with.run(CONNECTIONS, ROUND);
            ratio.add(adjusted.p50Millis() / straight.p50Millis());
            plain.add(straight.p50Millis());
            priced.add(adjusted.p50Millis());
            out.printf(
                    "  round %d of %d: plain %.2f ms%s, priced %.2f ms%s%n",
                    round,
                    ROUNDS,
                    straight.p50Millis(),
                    straight.refusals(),
                    adjusted.p50Millis(),
                    adjusted.refusals());
        }
        return List.of(Row.atMost(
                "order with coupon, tax and shipping : plain order, time",
                ratio,
                "x",
                1.3,
                1.15,
                "p50 %s ms : %s ms with %d connections"
                        .formatted(priced.inWords("%.2f"), plain.inWords("%.2f"), CONNECTIONS)));
    }
}
