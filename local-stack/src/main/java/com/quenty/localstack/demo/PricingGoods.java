package com.quenty.localstack.demo;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The company sells with tax; a buyer redeems a coupon, the last one, and gives it back; a discount beyond the limit waits for another. */
final class PricingGoods implements Chapter {

    private final AtomicInteger keys = new AtomicInteger();

    @Override
    public String title() {
        return "Pricing goods";
    }

    @Override
    public void tell(Story story) {
        var manager = story.manager().token();
        int tea = story.step("the manager lists a tea, and receives ten tins of it", () -> {
                    var product = send(
                                    story,
                                    "/api/v1/products",
                                    Map.of(
                                            "name",
                                            "Té de la Sierra, 100 g",
                                            "sku",
                                            "TEA-" + story.run,
                                            "category",
                                            "tea",
                                            "price",
                                            23.80,
                                            "currency",
                                            "USD"))
                            .expect(201);
                    var received = send(
                            story,
                            "/api/v1/inventory/receive",
                            Map.of("product_id", product.at("/id").asInt(), "quantity", 10, "location", "BOG-1"));
                    story.check("taken in, not " + received.status(), received.status() / 100 == 2);
                    return product;
                })
                .at("/id")
                .asInt();
        story.step(
                "the company's prices are with tax",
                () -> send(story, "/api/v1/orders/selling-terms", Map.of("tax_mode", "included"))
                        .expect(201));
        var coupon = story.step(
                "a coupon takes ten per cent off, for one order at a time",
                () -> send(
                                story,
                                "/api/v1/orders/coupons",
                                Map.of(
                                        "code",
                                        "TEA10",
                                        "kind",
                                        "percent",
                                        "discount_rate",
                                        0.10,
                                        "categories",
                                        List.of("tea"),
                                        "max_uses",
                                        1,
                                        "valid_from",
                                        "2026-01-01"))
                        .expect(201));
        var buyer = story.step(
                "a customer of the company is registered",
                () -> story.gateway
                        .post(
                                manager,
                                "/api/v1/users",
                                Map.of(
                                        "username",
                                        "tomas." + story.run,
                                        "email",
                                        "tomas." + story.run + "@andino.example",
                                        "initial_password",
                                        PeopleOfTheCompany.FIRST_PASSWORD,
                                        "first_name",
                                        "Tomás",
                                        "role",
                                        "customer"))
                        .expect(201));
        var order = order(buyer.text("unique_id"), tea);
        story.step("the preview says the discount and the tax by name, and takes nothing", () -> {
            var preview = send(story, "/api/v1/orders/preview", order).expect(200);
            costs(story, preview, "42.84");
            story.check(
                    "IVA 19 % in the price",
                    preview.at("/adjustments/1/label").asString().equals("IVA 19 %"));
            return preview;
        });
        var placed = story.step("the order costs what the preview said, and takes the coupon", () -> {
            var answer = send(story, "/api/v1/orders", order).expect(201);
            costs(story, answer, "42.84");
            return answer;
        });
        var path = "/api/v1/orders/" + placed.text("order_number");
        story.step(
                "the coupon is used up",
                () -> send(story, "/api/v1/orders", order).expect(422, "coupon-used-up"));
        story.step("a discount of a half is more than one person may give: it waits for another", () -> {
            var proposed = send(
                            story,
                            path + "/adjustments",
                            Map.of("kind", "discount", "adjustment_rate", 0.5, "label", "Goodwill", "reason", "Late"))
                    .expect(201);
            story.check("waits", proposed.text("status").equals("awaiting_approval"));
            return send(story, path + "/adjustments/" + proposed.text("adjustment_id") + "/approve", Map.of())
                    .expect(403, "another-person-decides");
        });
        story.step("cancelled, the order gives the coupon back", () -> {
            send(story, path + "/cancel", Map.of("reason", "Changed my mind")).expect(200);
            var now = story.gateway
                    .get(manager, "/api/v1/orders/coupons/" + coupon.text("coupon_id"))
                    .expect(200);
            story.check("free again", now.at("/uses").asInt() == 0);
            return now;
        });
    }

    private static Map<String, ?> order(String buyer, int product) {
        return Map.of(
                "customer_id",
                buyer,
                "currency",
                "USD",
                "coupon_code",
                "tea10",
                "lines",
                List.of(Map.of("product_id", product, "quantity", 2)),
                "shipping_address",
                Map.of("recipient", "Elena Ríos", "street", "Calle 10 # 43-12", "city", "Medellín", "country", "CO"));
    }

    private static void costs(Story story, Answer answer, String total) {
        var amount = answer.at("/total_amount").decimalValue();
        story.check("%s, not %s".formatted(total, amount), amount.compareTo(new java.math.BigDecimal(total)) == 0);
    }

    /** Each with a key of its own: it moves goods or prices. */
    private Answer send(Story story, String path, Map<String, ?> body) {
        var key = Map.of("Idempotency-Key", "%s-price-%d".formatted(story.run, keys.incrementAndGet()));
        return story.gateway.post(story.manager().token(), path, body, key);
    }
}
