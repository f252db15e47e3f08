package com.quenty.localstack.demo;

import com.quenty.localstack.demo.Story.Person;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Goods come in, a customer orders and pays in two parts, they leave in two parts and arrive; one of them is refunded. Another
 * order is cancelled and its goods are free again.
 */
final class SellingGoods implements Chapter {

    private static final Map<String, String> HOME =
            Map.of("recipient", "Elena Ríos", "street", "Calle 10 # 43-12", "city", "Medellín", "country", "CO");

    private final AtomicInteger keys = new AtomicInteger();

    @Override
    public String title() {
        return "Selling goods";
    }

    @Override
    public void tell(Story story) {
        var manager = story.manager().token();
        var product = story.step(
                "the manager lists a coffee",
                () -> story.gateway
                        .post(
                                manager,
                                "/api/v1/products",
                                Map.of(
                                        "name",
                                        "Café de la Sierra, 500 g",
                                        "sku",
                                        "CAFE-" + story.run,
                                        "category",
                                        "coffee",
                                        "price",
                                        12.50,
                                        "currency",
                                        "USD",
                                        "weight",
                                        0.55))
                        .expect(201));
        int coffee = product.at("/id").asInt();
        story.step("and receives ten bags of it", () -> {
            var received = send(
                    story,
                    manager,
                    "/api/v1/inventory/receive",
                    Map.of("product_id", coffee, "quantity", 10, "location", "BOG-1", "reference_number", "PO-1"));
            story.check("taken in, not " + received.status(), received.status() / 100 == 2);
            return available(story, coffee, 10);
        });

        var elena = story.step("a customer of the company signs in", () -> customer(story));
        story.step(
                "who can't order what is not there",
                () -> place(story, elena, coffee, 11).expect(422, "insufficient-stock"));
        var order = story.step("the customer orders four; they are reserved for half an hour", () -> {
            var placed = place(story, elena, coffee, 4).expect(201);
            story.check(
                    "fifty dollars", placed.at("/total_amount").decimalValue().intValue() == 50);
            available(story, coffee, 6);
            return placed;
        });
        var number = order.text("order_number");
        var path = "/api/v1/orders/" + number;
        story.step("its number, %s, is for the telephone".formatted(number), () -> {
            var mistyped =
                    number.substring(0, number.length() - 1) + (number.charAt(number.length() - 1) - '0' + 1) % 10;
            var refused =
                    story.gateway.get(manager, "/api/v1/orders/" + mistyped).expect(404, "order-not-found");
            story.check("refused as a typing error", refused.text("detail").contains("typing error"));
            return refused;
        });
        story.step(
                "the neighbour's manager does not find it",
                () -> story.gateway.get(story.outsider().token(), path).expect(404));

        story.step("the customer pays twenty dollars in cash", () -> {
            pay(story, manager, path, Map.of("method", "cash", "amount", 20, "currency", "USD"));
            return paid(story, elena.token(), path, "partially_paid");
        });
        story.step("the manager confirms it and has it packed", () -> {
            verb(story, manager, path + "/confirm").expect(200);
            return verb(story, manager, path + "/process").expect(200);
        });
        story.step("the customer transfers the other thirty", () -> {
            var transfer = Map.of(
                    "method",
                    "bank_transfer",
                    "amount",
                    30,
                    "currency",
                    "USD",
                    "external_reference",
                    "TX-" + story.run);
            pay(story, manager, path, transfer);
            return paid(story, elena.token(), path, "paid");
        });
        story.step("one bag leaves", () -> {
            ship(story, manager, path, Map.of("lines", List.of(Map.of("line_number", 1, "quantity", 1))), "QTY-1");
            return status(story, elena.token(), path, "partially_shipped");
        });
        story.step("the other three follow", () -> {
            ship(story, manager, path, Map.of(), "QTY-2");
            return status(story, elena.token(), path, "shipped");
        });
        story.step("both arrive", () -> {
            verb(story, manager, path + "/in-transit").expect(200);
            verb(story, manager, path + "/deliver").expect(200);
            return status(story, elena.token(), path, "delivered");
        });

        story.step("the manager invoices it", () -> {
            var invoice = send(story, manager, "/api/v1/invoices", Map.of("order_number", number))
                    .expect(201);
            story.check(
                    "fifty dollars", invoice.at("/total_amount").decimalValue().intValue() == 50);
            return invoice;
        });
        story.step("a bag was torn: its price goes back, from the cash, with a credit note", () -> {
            var torn = Map.of(
                    "amount",
                    12.50,
                    "currency",
                    "USD",
                    "lines",
                    List.of(Map.of("line_number", 1, "amount", 12.50)),
                    "reason",
                    "A bag was torn");
            var refund = send(story, manager, path + "/refunds", torn).expect(201);
            story.check(
                    "from the cash, at once",
                    refund.at("/parts/0/method").asString().equals("cash"));
            var notes = story.gateway
                    .get(elena.token(), "/api/v1/invoices?kind=credit_note&order_number=" + number)
                    .expect(200);
            story.check("a credit note", notes.at("/items").size() == 1);
            return paid(story, elena.token(), path, "partially_refunded");
        });
        story.step(
                "and no more than was paid for the line",
                () -> send(
                                story,
                                manager,
                                path + "/refunds",
                                Map.of(
                                        "amount",
                                        37.51,
                                        "currency",
                                        "USD",
                                        "lines",
                                        List.of(Map.of("line_number", 1, "amount", 37.51)),
                                        "reason",
                                        "A bag was torn"))
                        .expect(422, "refund-exceeds-line"));

        var second = story.step(
                "the customer orders five more",
                () -> place(story, elena, coffee, 5).expect(201));
        var secondPath = "/api/v1/orders/" + second.text("order_number");
        story.step(
                "as long as that is open the customer can't be deactivated",
                () -> story.gateway
                        .post(manager, "/api/v1/users/%s/deactivate".formatted(elena.userId()))
                        .expect(409, "open-work-left"));
        story.step("the customer cancels it, and the five are free again", () -> {
            send(story, elena.token(), secondPath + "/cancel", Map.of("reason", "Too much coffee"))
                    .expect(200);
            return available(story, coffee, 6);
        });
        story.step("the ledger has what came and what went: ten in, four out", () -> {
            var movements = story.gateway
                    .get(manager, "/api/v1/stock-movements?product_id=" + coffee)
                    .expect(200);
            int sum = 0;
            for (var movement : movements.at("/items")) {
                sum += movement.path("quantity").asInt();
            }
            story.check("six are left, not " + sum, sum == 6);
            return movements;
        });
    }

    private static Person customer(Story story) {
        var username = "elena." + story.run;
        var made = story.gateway
                .post(
                        story.manager().token(),
                        "/api/v1/users",
                        Map.of(
                                "username",
                                username,
                                "email",
                                username + "@andino.example",
                                "initial_password",
                                PeopleOfTheCompany.FIRST_PASSWORD,
                                "first_name",
                                "Elena",
                                "role",
                                "customer"))
                .expect(201);
        var first = SigningIn.login(story.gateway, username, PeopleOfTheCompany.FIRST_PASSWORD)
                .expect(200);
        var session = SigningIn.change(
                story.gateway,
                first.text("access_token"),
                PeopleOfTheCompany.FIRST_PASSWORD,
                PeopleOfTheCompany.OWN_PASSWORD);
        return new Person(username, made.text("unique_id"), session.text("access_token"));
    }

    private Answer place(Story story, Person buyer, int product, int quantity) {
        return send(
                story,
                buyer.token(),
                "/api/v1/orders",
                Map.of(
                        "company_id",
                        story.company().companyId(),
                        "currency",
                        "USD",
                        "lines",
                        List.of(Map.of("product_id", product, "quantity", quantity)),
                        "shipping_address",
                        HOME));
    }

    private void pay(Story story, String token, String order, Map<String, ?> payment) {
        send(story, token, order + "/payments", payment).expect(201);
    }

    private static Answer paid(Story story, String token, String path, String status) {
        var order = story.gateway.get(token, path).expect(200);
        var is = order.text("payment_status");
        story.check("%s, not %s".formatted(status, is), is.equals(status));
        return order;
    }

    private void ship(Story story, String token, String order, Map<String, ?> lines, String tracking) {
        var parcel = send(story, token, order + "/fulfilments", lines).expect(201);
        var path = "%s/fulfilments/%d/ship"
                .formatted(order, parcel.at("/fulfilment_number").asInt());
        send(story, token, path, Map.of("tracking_numbers", List.of(tracking), "carrier", "Servientrega"))
                .expect(200);
    }

    private Answer verb(Story story, String token, String path) {
        return send(story, token, path, Map.of());
    }

    /** Each with a key of its own: it moves goods, and goods move once. */
    private Answer send(Story story, String token, String path, Map<String, ?> body) {
        var key = Map.of("Idempotency-Key", "%s-%d".formatted(story.run, keys.incrementAndGet()));
        return story.gateway.post(token, path, body, key);
    }

    private static Answer status(Story story, String token, String path, String status) {
        var order = story.gateway.get(token, path).expect(200);
        story.check(
                "%s, not %s".formatted(status, order.text("status")),
                order.text("status").equals(status));
        return order;
    }

    private static Answer available(Story story, int product, int units) {
        var stock = story.gateway
                .get(story.manager().token(), "/api/v1/inventory?product_id=" + product)
                .expect(200);
        int available = 0;
        for (var item : stock.at("/items")) {
            available += item.path("available_quantity").asInt();
        }
        story.check("%d available, not %d".formatted(units, available), available == units);
        return stock;
    }
}
