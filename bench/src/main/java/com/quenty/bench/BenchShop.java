package com.quenty.bench;

import com.quenty.localstack.LauncherFailure;
import com.quenty.localstack.demo.Answer;
import com.quenty.localstack.demo.Gateway;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A company with goods in stock and a customer who orders them.
 *
 * @param carts ids of products
 */
record BenchShop(String company, String customer, List<List<Integer>> carts) {

    static final String ADDRESS = """
        {"recipient": "Ana", "street": "Calle 10", "city": "Medellin", "country": "CO"}\
        """;

    private static final int CARTS = 10;
    private static final int LINES = 3;
    private static final int STOCK = 50_000_000;

    static BenchShop open(Gateway gateway, String token) {
        var company = made(gateway.post(token, "/api/v1/companies", Map.of("name", "Bench shop")))
                .text("company_id");
        var name = "bench" + System.nanoTime();
        var customer = made(gateway.post(
                        token,
                        "/api/v1/users",
                        Map.of(
                                "username",
                                name,
                                "email",
                                name + "@bench.example",
                                "initial_password",
                                "seven slow parrots sing at noon",
                                "role",
                                "customer")))
                .text("unique_id");
        var carts = new ArrayList<List<Integer>>();
        for (int cart = 0; cart < CARTS; cart++) {
            var products = new ArrayList<Integer>();
            for (int line = 0; line < LINES; line++) {
                products.add(product(gateway, token, company, "%s-%d-%d".formatted(name, cart, line)));
            }
            carts.add(products);
        }
        return new BenchShop(company, customer, carts);
    }

    private static int product(Gateway gateway, String token, String company, String sku) {
        int product = made(gateway.post(
                        token,
                        "/api/v1/products",
                        Map.of(
                                "name",
                                "Bench thing",
                                "sku",
                                sku,
                                "category",
                                "bench",
                                "price",
                                12.50,
                                "currency",
                                "USD",
                                "company_id",
                                company)))
                .at("/id")
                .asInt();
        made(gateway.post(
                token,
                "/api/v1/inventory/receive",
                Map.of("product_id", product, "quantity", STOCK),
                Map.of("Idempotency-Key", sku)));
        return product;
    }

    /** Makes something of the company's. */
    void make(Gateway gateway, String token, String path, Map<String, Object> content) {
        var whole = new HashMap<>(content);
        whole.put("company_id", company);
        made(gateway.post(token, path, whole, Map.of("Idempotency-Key", "bench" + System.nanoTime())));
    }

    private static Answer made(Answer answer) {
        if (answer.status() / 100 != 2) {
            throw new LauncherFailure("what is to be ordered could not be made: " + answer.body());
        }
        return answer;
    }

    /** @param more further members, with a comma before them */
    String order(List<Integer> products, String more) {
        var lines = products.stream()
                .map("{\"product_id\": %d, \"quantity\": 1}"::formatted)
                .toList();
        return """
            {"customer_id": "%s", "company_id": "%s", "currency": "USD", "lines": %s, "shipping_address": %s%s}\
            """.formatted(customer, company, lines, ADDRESS, more);
    }
}
