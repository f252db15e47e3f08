package com.quenty.order;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.platform.identity.ExternalId;
import com.quenty.test.ApiClient;
import com.quenty.test.EndpointWalk;
import com.quenty.test.Json;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT
class EndpointsIT {

    private static final String EDIT = "{\"lines\": [{\"line_number\": 1, \"quantity\": 1}]}";

    private final EndpointWalk walk;
    private final Warehouse warehouse;
    private final JdbcClient jdbc;
    private final ApiClient api;
    private final Shop.Open shop;

    EndpointsIT(
            EndpointWalk walk,
            Warehouse warehouse,
            Shop shop,
            JdbcClient jdbc,
            RestTestClient http,
            @Sibling("customer-service") WireMockServer customers) {
        this.walk = walk;
        this.warehouse = warehouse;
        this.jdbc = jdbc;
        this.api = ApiClient.of(http);
        this.shop = shop.open(http, customers);
    }

    @TestFactory
    Stream<DynamicNode> everyEndpoint() {
        var company = shop.company;
        int product = warehouse.product(company);
        var item = warehouse.itemId(warehouse.receive(company, product, 100, "BOG-1", "L1", null));
        var sku = jdbc.sql("SELECT sku FROM products WHERE id = :id")
                .param("id", product)
                .query(String.class)
                .single();
        var movement = jdbc.sql("SELECT movement_id FROM stock_movements WHERE product_id = :id")
                .param("id", product)
                .query(String.class)
                .single();
        var transfer = made(
                "inventory/transfers",
                "transfer_id",
                Json.of("to_location", "MED-1", "lines", List.of(Json.of("item_id", item, "quantity", 1))));
        var count = made("inventory/counts", "count_id", Json.of("company_id", company));
        var order = shop.processing(Shop.line(shop.product("12.50", 10), 2));
        api.with("Idempotency-Key", ExternalId.next("KEY"))
                .post("/api/v1/orders/selling-terms", Json.of("company_id", company, "tax_mode", "added"))
                .is(201);
        var exemption = made(
                "orders/tax-exemptions",
                "exemption_id",
                Json.of(
                        "company_id",
                        company,
                        "customer_id",
                        shop.customer,
                        "certificate",
                        "DIAN-1",
                        "valid_from",
                        "2026-01-01"));
        var coupon = made(
                "orders/coupons",
                "coupon_id",
                Json.of(
                        "company_id",
                        company,
                        "code",
                        "TEN",
                        "kind",
                        "percent",
                        "discount_rate",
                        0.1,
                        "valid_from",
                        "2026-01-01"));
        var table = made(
                "orders/shipping-tables",
                "shipping_table_id",
                Json.of("company_id", company, "currency", "COP", "bands", List.of(Json.of("charge_amount", 9))));
        var adjusted = shop.placed(Shop.line(shop.product("12.50", 10), 2));
        var adjustment = made(
                "orders/%s/adjustments".formatted(adjusted),
                "adjustment_id",
                Json.of("kind", "discount", "adjustment_rate", 0.5, "label", "Sorry", "reason", "late"));
        var payment = shop.pay(order, "cash", "5.00").is(201).text("payment_id");
        var refund = shop.refund(order, "1.00").is(201).text("refund_id");
        var credit = shop.grant("5.00").is(201).text("store_credit_id");
        made(
                "orders/payment-terms",
                "company_id",
                Json.parse(("{\"company_id\": \"%s\", \"valid_from\": \"2099-01-01\", \"share_before_confirmation\": 0,"
                                + " \"share_before_shipping\": 1, \"due_days\": 30}")
                        .formatted(company)));
        var invoice = made("invoices", "invoice_id", Json.of("order_number", order));
        return walk.owned("/api/v1/products/{id}", product)
                .owned("/api/v1/invoices/{invoice_id}", invoice)
                .owned("/api/v1/orders/{order_number}/payments/{payment_id}", order, payment)
                .owned("/api/v1/orders/{order_number}/refunds/{refund_id}", order, refund)
                .owned("/api/v1/store-credits/{store_credit_id}", credit)
                .owned("/api/v1/orders/payment-terms/{company_id}/{valid_from}", company, "2099-01-01")
                .body("POST", "/api/v1/orders/{order_number}/payments", Shop.Open.payment("cash", "5.00"))
                .owned("/api/v1/products/by-sku/{sku}", sku)
                .owned("/api/v1/inventory/{item_id}", item)
                .owned("/api/v1/stock-movements/{movement_id}", movement)
                .owned("/api/v1/inventory/transfers/{transfer_id}", transfer)
                .owned("/api/v1/inventory/counts/{count_id}", count)
                .owned("/api/v1/orders/{order_number}", order)
                .owned("/api/v1/orders/{order_number}/adjustments/{adjustment_id}", adjusted, adjustment)
                .owned("/api/v1/orders/{order_number}/fulfilments/{fulfilment_number}", order, shop.pack(order))
                .owned("/api/v1/orders/coupons/{coupon_id}", coupon)
                .owned("/api/v1/orders/shipping-tables/{shipping_table_id}", table)
                .owned("/api/v1/orders/selling-terms/{company_id}", company)
                .owned("/api/v1/orders/tax-exemptions/{exemption_id}", exemption)
                .common(
                        "/api/v1/orders/tax-rates/{jurisdiction}/{tax_category}/{valid_from}",
                        "CO",
                        "standard",
                        "2020-01-01")
                .body("POST", "/api/v1/orders/{order_number}/edits", EDIT)
                .body("POST", "/api/v1/orders/{order_number}/edits/preview", EDIT)
                .tests();
    }

    private String made(String path, String id, Object json) {
        return api.with("Idempotency-Key", ExternalId.next("KEY"))
                .post("/api/v1/" + path, json)
                .text(id);
    }
}
