package com.quenty.localstack.demo;

import com.quenty.localstack.demo.Story.Person;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Two of three bags come back: asked for within the rules, sent, received into quarantine, inspected, refunded and put back on sale. The third
 * is exchanged.
 */
final class ReturningGoods implements Chapter {

    private static final String RETURNS = "/api/v1/returns";

    private final AtomicInteger keys = new AtomicInteger();

    @Override
    public String title() {
        return "Returning goods";
    }

    @Override
    public void tell(Story story) {
        var lucia = story.step(
                "Lucía, a customer of the company, signs in",
                () -> PeopleOfTheCompany.hire(story, "lucia", "customer", story.company()));
        int coffee = story.step("the manager has coffee in bags", () -> stock(story));
        var order = story.step("three bags are bought, paid and delivered", () -> deliver(story, lucia, coffee));

        story.step("Lucía asks whether two may come back, and what for: their price", () -> {
            var answer = send(story, lucia, RETURNS + "/eligibility", wanted(order, 2, Map.of()))
                    .expect(200);
            story.check("they may", answer.at("/eligible").asBoolean());
            story.check("22 dollars", cents(answer, "/estimated_refund_amount") == 2200);
            return answer;
        });
        var back = story.step("the return is approved at once, since the bags are torn", () -> {
            var asked = send(story, lucia, RETURNS, wanted(order, 2, Map.of())).expect(201);
            story.check("approved", asked.text("status").equals("approved"));
            return asked;
        });
        story.step(
                "a return of two more is refused: one is left",
                () -> send(story, lucia, RETURNS, wanted(order, 2, Map.of())).expect(422, "return-not-eligible"));
        story.step(
                "the neighbour can't see it",
                () -> story.gateway.get(story.outsider().token(), path(back)).expect(404));
        story.step("Lucía sends the bags; they arrive and go into quarantine", () -> {
            send(story, lucia, path(back) + "/send", Map.of("carrier", "Servientrega"))
                    .expect(200);
            return receive(story, back, 2);
        });
        story.step("an inspector finds them as good as new inside: they go back on sale", () -> {
            var made = inspect(story, back, 2, "flawless");
            story.check("grade B", made.text("overall_condition").equals("B"));
            story.check("restock", made.text("disposition").equals("restock"));
            return made;
        });
        story.step("the manager has the money go back, which completes the return", () -> {
            var processed = send(story, story.manager(), path(back) + "/process", Map.of())
                    .expect(200);
            story.check("22 dollars", cents(processed, "/actual_refund_amount") == 2200);
            return completed(story, lucia, back);
        });
        story.step("and the ledger has them released from quarantine", () -> {
            var movements = "/api/v1/stock-movements?product_id=" + coffee;
            story.check(
                    "released",
                    story.soon(() -> story.gateway
                            .get(story.manager().token(), movements)
                            .body()
                            .toString()
                            .contains("quarantine_release")));
            return movements;
        });
        exchange(story, lucia, order, coffee);
    }

    private void exchange(Story story, Person lucia, String order, int coffee) {
        var back = story.step("the third bag is exchanged for another of the same", () -> {
            var asked = send(story, lucia, RETURNS, wanted(order, 1, Map.of("exchange_product_id", coffee)))
                    .expect(201);
            story.check("an exchange", asked.text("return_type").equals("exchange"));
            return asked;
        });
        story.step("at its receipt the replacement is ordered", () -> {
            receive(story, back, 1);
            story.check(
                    "ordered",
                    story.soon(() -> !story.gateway
                            .get(lucia.token(), path(back))
                            .text("exchange_order_number")
                            .isEmpty()));
            return story.gateway.get(lucia.token(), path(back)).expect(200);
        });
        story.step("it is damaged and leaves the stock; its price is store credit, for the replacement", () -> {
            var made = inspect(story, back, 1, "damaged");
            story.check("not on sale", !made.text("disposition").equals("restock"));
            send(story, story.manager(), path(back) + "/process", Map.of()).expect(200);
            return completed(story, lucia, back);
        });
    }

    private int stock(Story story) {
        var product = send(
                        story,
                        story.manager(),
                        "/api/v1/products",
                        Map.of(
                                "name",
                                "Café del Valle, 500 g",
                                "sku",
                                "VALLE-" + story.run,
                                "category",
                                "coffee",
                                "price",
                                11.00,
                                "currency",
                                "USD",
                                "weight",
                                0.55))
                .expect(201)
                .at("/id")
                .asInt();
        var received = send(
                story,
                story.manager(),
                "/api/v1/inventory/receive",
                Map.of("product_id", product, "quantity", 8, "location", "BOG-1", "reference_number", "PO-3"));
        story.check("taken in, not " + received.status(), received.status() / 100 == 2);
        return product;
    }

    private String deliver(Story story, Person lucia, int coffee) {
        var manager = story.manager();
        var number = send(
                        story,
                        lucia,
                        "/api/v1/orders",
                        Map.of(
                                "company_id",
                                story.company().companyId(),
                                "currency",
                                "USD",
                                "lines",
                                List.of(Map.of("product_id", coffee, "quantity", 3)),
                                "shipping_address",
                                Map.of(
                                        "recipient",
                                        "Lucía Mora",
                                        "street",
                                        "Carrera 43A # 1-50",
                                        "city",
                                        "Medellín",
                                        "country",
                                        "CO")))
                .expect(201)
                .text("order_number");
        var path = "/api/v1/orders/" + number;
        send(story, manager, path + "/payments", Map.of("method", "cash", "amount", 33, "currency", "USD"))
                .expect(201);
        send(story, manager, path + "/process", Map.of()).expect(200);
        var parcel = send(story, manager, path + "/fulfilments", Map.of()).expect(201);
        var ship = "%s/fulfilments/%d/ship"
                .formatted(path, parcel.at("/fulfilment_number").asInt());
        send(story, manager, ship, Map.of("tracking_numbers", List.of("VALLE-1"), "carrier", "Servientrega"))
                .expect(200);
        send(story, manager, path + "/in-transit", Map.of()).expect(200);
        send(story, manager, path + "/deliver", Map.of()).expect(200);
        return number;
    }

    private static Map<String, ?> wanted(String order, int quantity, Map<String, ?> exchange) {
        var line =
                new HashMap<String, Object>(Map.of("line_number", 1, "quantity", quantity, "return_reason", "damaged"));
        line.putAll(exchange);
        return Map.of(
                "order_number",
                order,
                "return_type",
                exchange.isEmpty() ? "return" : "exchange",
                "lines",
                List.of(line));
    }

    private Answer receive(Story story, Answer back, int quantity) {
        return send(
                        story,
                        story.manager(),
                        path(back) + "/receive",
                        Map.of(
                                "return_authorization_number",
                                back.text("return_authorization_number"),
                                "items",
                                List.of(Map.of("return_item_id", item(back), "received_quantity", quantity))))
                .expect(200);
    }

    private Answer inspect(Story story, Answer back, int accepted, String look) {
        var path = "%s/items/%s/inspect".formatted(path(back), item(back));
        return send(
                        story,
                        story.admin(),
                        path,
                        Map.of(
                                "accepted_quantity",
                                accepted,
                                "sealed",
                                false,
                                "genuine",
                                true,
                                "hazardous",
                                false,
                                "expired",
                                false,
                                "cosmetic_condition",
                                look,
                                "completeness",
                                "complete"))
                .expect(200);
    }

    private static Answer completed(Story story, Person lucia, Answer back) {
        story.check(
                "completed",
                story.soon(() -> story.gateway
                        .get(lucia.token(), path(back))
                        .text("status")
                        .equals("completed")));
        return story.gateway.get(lucia.token(), path(back)).expect(200);
    }

    private static String path(Answer back) {
        return RETURNS + '/' + back.text("return_id");
    }

    private static String item(Answer back) {
        return back.at("/items/0/return_item_id").asString();
    }

    private static int cents(Answer answer, String pointer) {
        return answer.at(pointer).decimalValue().movePointRight(2).intValueExact();
    }

    /** Each with a key of its own: it moves goods or money, and these move once. */
    private Answer send(Story story, Person person, String path, Map<String, ?> body) {
        var key = Map.of("Idempotency-Key", "%s-return-%d".formatted(story.run, keys.incrementAndGet()));
        return story.gateway.post(person.token(), path, body, key);
    }
}
