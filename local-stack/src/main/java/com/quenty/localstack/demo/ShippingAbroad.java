package com.quenty.localstack.demo;

import com.quenty.localstack.demo.Story.Person;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An order goes abroad: its goods are declared, checked, approved by another person, rated by the carriers, booked with one, printed, handed
 * over and followed until they are delivered, and the order hears of it.
 */
final class ShippingAbroad implements Chapter {

    private final AtomicInteger keys = new AtomicInteger();

    @Override
    public String title() {
        return "Shipping abroad";
    }

    @Override
    public void tell(Story story) {
        var sofia = story.step(
                "Sofía in Madrid, a customer of the company, signs in",
                () -> PeopleOfTheCompany.hire(story, "sofia", "customer", story.company()));
        var order = order(story, sofia);
        var manifest = declare(story, order);
        approve(story, manifest);
        landedCost(story);
        var number = book(story, manifest);
        papers(story, manifest);
        follow(story, sofia, order, manifest, number);
        byPost(story);
    }

    private String order(Story story, Person sofia) {
        return story.step("Sofía buys three bags of coffee, to be sent to Madrid", () -> {
            var manager = story.manager();
            var product = send(
                            story,
                            manager,
                            "/api/v1/products",
                            Map.of(
                                    "name",
                                    "Café de la Nube, 500 g",
                                    "sku",
                                    "NUBE-" + story.run,
                                    "category",
                                    "coffee",
                                    "price",
                                    9.50,
                                    "currency",
                                    "USD",
                                    "weight",
                                    0.55))
                    .expect(201)
                    .at("/id")
                    .asInt();
            var received = send(
                    story,
                    manager,
                    "/api/v1/inventory/receive",
                    Map.of("product_id", product, "quantity", 5, "location", "BOG-1", "reference_number", "PO-3"));
            story.check("taken in, not " + received.status(), received.status() / 100 == 2);
            var number = send(
                            story,
                            sofia,
                            "/api/v1/orders",
                            Map.of(
                                    "company_id",
                                    story.company().companyId(),
                                    "currency",
                                    "USD",
                                    "lines",
                                    List.of(Map.of("product_id", product, "quantity", 3)),
                                    "shipping_address",
                                    Map.of(
                                            "recipient",
                                            "Sofía Gil",
                                            "street",
                                            "Calle de Alcalá 45",
                                            "city",
                                            "Madrid",
                                            "postal_code",
                                            "28014",
                                            "country",
                                            "ES")))
                    .expect(201)
                    .text("order_number");
            send(story, manager, "/api/v1/orders/%s/confirm".formatted(number), Map.of())
                    .expect(200);
            send(story, manager, "/api/v1/orders/%s/process".formatted(number), Map.of())
                    .expect(200);
            return number;
        });
    }

    /** @return the path of the manifest */
    private String declare(Story story, String order) {
        var manager = story.manager();
        var draft =
                story.step("the manager makes a manifest of the order; recipient and goods are taken from it", () -> {
                    var made = send(
                                    story,
                                    manager,
                                    "/api/v1/manifests",
                                    Map.of(
                                            "order_number",
                                            order,
                                            "sender",
                                            sender(),
                                            "incoterm",
                                            "DAP",
                                            "content_type",
                                            "merchandise",
                                            "pieces",
                                            List.of(piece())))
                            .expect(201);
                    story.check(
                            "to Sofía", made.at("/recipient/name").asString().equals("Sofía Gil"));
                    story.check(
                            "three bags",
                            made.at("/total_value").decimalValue().compareTo(new BigDecimal("28.50")) == 0);
                    return made;
                });
        var path = "/api/v1/manifests/" + draft.text("manifest_id");
        story.step(
                "customs want to know more than an order does",
                () -> send(story, manager, path + "/validate", Map.of()).expect(422));
        story.step("with code and origin of the goods it is complete", () -> {
            var item = new HashMap<String, Object>(Map.of(
                    "description",
                    "Roasted coffee, not decaffeinated",
                    "quantity",
                    3,
                    "weight",
                    0.55,
                    "value",
                    9.50,
                    "hs_code",
                    "0901.21",
                    "country_of_origin",
                    "CO"));
            var now = story.gateway.get(manager.token(), path).expect(200);
            story.gateway
                    .put(
                            manager.token(),
                            path + "/contents",
                            Map.of("pieces", List.of(piece()), "items", List.of(item)),
                            now.etag())
                    .expect(200);
            var checked = send(story, manager, path + "/validate", Map.of()).expect(200);
            story.check("validated", checked.text("status").equals("validated"));
            return checked;
        });
        return path;
    }

    private void approve(Story story, String manifest) {
        story.step("submitted, it is frozen", () -> {
            send(story, story.manager(), manifest + "/submit", Map.of()).expect(200);
            var now = story.gateway.get(story.manager().token(), manifest).expect(200);
            return story.gateway
                    .put(
                            story.manager().token(),
                            manifest + "/contents",
                            Map.of("pieces", List.of(piece()), "items", List.of()),
                            now.etag())
                    .expect(409);
        });
        story.step(
                "the one who submitted it does not approve it",
                () -> send(story, story.manager(), manifest + "/approve", Map.of())
                        .expect(403));
        story.step(
                "the administrator does",
                () -> send(story, story.admin(), manifest + "/approve", Map.of())
                        .expect(200));
    }

    private void landedCost(Story story) {
        story.step("what the goods would cost in Mexico with duty and tax is the sum of what it names", () -> {
            var cost = send(
                            story,
                            story.manager(),
                            "/api/v1/shipping/landed-cost",
                            Map.of(
                                    "destination_country",
                                    "MX",
                                    "lines",
                                    List.of(Map.of(
                                            "hs_code",
                                            "090121",
                                            "origin_country",
                                            "CO",
                                            "quantity",
                                            30,
                                            "unit_value",
                                            9.50)),
                                    "freight_amount",
                                    40))
                    .expect(200);
            return cost;
        });
    }

    /** @return our number */
    private String book(Story story, String manifest) {
        var manager = story.manager();
        var rates = story.step("all carriers are asked for their rates; each explains its own", () -> {
            var offered = send(story, manager, manifest + "/rates", Map.of()).expect(200);
            story.check("three carriers", offered.at("/rates").size() >= 3);
            var sum = BigDecimal.ZERO;
            for (var component : offered.at("/rates/0/components")) {
                sum = sum.add(component.path("amount").decimalValue());
            }
            story.check(
                    "its parts are its total",
                    sum.compareTo(offered.at("/rates/0/total_cost").decimalValue()) == 0);
            return offered;
        });
        var cheapest = rates.at("/rates/0/rate_id").asString();
        story.step(
                "and can be computed again",
                () -> story.gateway
                        .get(manager.token(), "/api/v1/shipping/rates/%s/replay".formatted(cheapest))
                        .expect(200));
        return story.step("the cheapest is booked; the parcel gets a number with a check digit", () -> {
            var booked = send(story, manager, manifest + "/book", Map.of("rate_id", cheapest))
                    .expect(200);
            var number = booked.text("tracking_number");
            var checked = story.gateway
                    .get(manager.token(), "/api/v1/shipping/tracking-numbers/check?number=" + number)
                    .expect(200);
            story.check("valid", checked.at("/valid").asBoolean());
            return number;
        });
    }

    private void papers(Story story, String manifest) {
        var manager = story.manager();
        story.step("the label is made, and the papers for customs say the same as the manifest", () -> {
            send(story, manager, manifest + "/label", Map.of()).expect(200);
            story.gateway.get(manager.token(), manifest + "/papers").expect(200);
            var invoice = story.gateway
                    .get(manager.token(), manifest + "/papers/commercial_invoice")
                    .expect(200);
            story.check("the value", invoice.body().toString().contains("28.5"));
            return invoice;
        });
    }

    private void follow(Story story, Person sofia, String order, String manifest, String number) {
        var manager = story.manager();
        var since = Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofMinutes(10));
        story.step("it is handed over to the carrier, and the order knows", () -> {
            send(story, manager, manifest + "/ship", Map.of()).expect(200);
            story.check("shipped", story.soon(() -> status(story, sofia, order).equals("shipped")));
            return order;
        });
        story.step("everybody with the number sees where it is, and nothing about anybody", () -> {
            send(
                            story,
                            manager,
                            manifest + "/tracking-events",
                            event("in_transit", since.plusSeconds(60), "Bogotá", "CO"))
                    .expect(201);
            send(
                            story,
                            manager,
                            manifest + "/tracking-events",
                            event("out_for_delivery", since.plusSeconds(120), "Madrid", "ES"))
                    .expect(201);
            var seen = story.gateway.get(null, "/api/v1/tracking/" + number).expect(200);
            story.check("nearly there", seen.text("status").equals("out_for_delivery"));
            story.check("nobody is named", !seen.body().toString().contains("Gil"));
            return seen;
        });
        story.step("a number with a typing error is told from one that is unknown", () -> {
            var last = number.charAt(number.length() - 1);
            var mistyped = number.substring(0, number.length() - 1) + (last - '0' + 1) % 10;
            var refused = story.gateway.get(null, "/api/v1/tracking/" + mistyped);
            story.check("refused, not " + refused.status(), refused.status() == 400 || refused.status() == 422);
            return refused;
        });
        story.step("delivered in Madrid, the order has arrived", () -> {
            send(
                            story,
                            manager,
                            manifest + "/tracking-events",
                            event("delivered", since.plusSeconds(180), "Madrid", "ES"))
                    .expect(201);
            story.check(
                    "the manifest",
                    story.soon(() -> story.gateway
                            .get(manager.token(), manifest)
                            .text("status")
                            .equals("delivered")));
            story.check(
                    "the order", story.soon(() -> status(story, sofia, order).equals("delivered")));
            return order;
        });
    }

    /** The example of a post is switched on for this, and off again, so that others keep the carriers that they have. */
    private void byPost(Story story) {
        var manager = story.manager();
        var path = story.step("a sample goes by letter: small, and declared like everything else", () -> {
            var item = Map.<String, Object>of(
                    "description",
                    "Roasted coffee, not decaffeinated",
                    "quantity",
                    1,
                    "weight",
                    0.55,
                    "value",
                    9.50,
                    "hs_code",
                    "0901.21",
                    "country_of_origin",
                    "CO");
            var recipient = Map.<String, Object>of(
                    "name",
                    "Sofía Gil",
                    "street",
                    "Calle de Alcalá 45",
                    "city",
                    "Madrid",
                    "postal_code",
                    "28014",
                    "country",
                    "ES");
            var letter = Map.<String, Object>of("length", 20, "width", 15, "height", 10, "weight", 0.7);
            var made = send(
                            story,
                            manager,
                            "/api/v1/manifests",
                            Map.of(
                                    "sender",
                                    sender(),
                                    "recipient",
                                    recipient,
                                    "incoterm",
                                    "DAP",
                                    "content_type",
                                    "sample",
                                    "currency",
                                    "USD",
                                    "pieces",
                                    List.of(letter),
                                    "items",
                                    List.of(item)))
                    .expect(201);
            var manifest = "/api/v1/manifests/" + made.text("manifest_id");
            send(story, manager, manifest + "/validate", Map.of()).expect(200);
            send(story, manager, manifest + "/submit", Map.of()).expect(200);
            send(story, story.admin(), manifest + "/approve", Map.of()).expect(200);
            return manifest;
        });
        post(story, true);
        story.step("booked with the post, it has the post's form CN22", () -> {
            var rates = send(story, manager, path + "/rates", Map.of()).expect(200);
            var letter = "";
            for (var rate : rates.at("/rates")) {
                if (rate.path("service_type").asString().equals("INTERNATIONAL_LETTER")) {
                    letter = rate.path("rate_id").asString();
                }
            }
            send(story, manager, path + "/book", Map.of("rate_id", letter)).expect(200);
            var form = story.gateway.get(manager.token(), path + "/papers/cn22").expect(200);
            story.check("the goods", form.body().toString().contains("Roasted coffee"));
            return form;
        });
        post(story, false);
    }

    private static void post(Story story, boolean active) {
        story.step(active ? "the administrator switches the example of a post on" : "and off again", () -> {
            var carrier = "/api/v1/carriers/CO_POST";
            var now = story.gateway.get(story.admin().token(), carrier).expect(200);
            return story.gateway
                    .patch(story.admin().token(), carrier, Map.of("active", active), now.etag())
                    .expect(200);
        });
    }

    private static String status(Story story, Person sofia, String order) {
        return story.gateway.get(sofia.token(), "/api/v1/orders/" + order).text("status");
    }

    private static Map<String, Object> event(String status, Instant at, String city, String country) {
        return Map.of(
                "status",
                status,
                "occurred_at",
                at.toString(),
                "city",
                city,
                "country",
                country,
                "code",
                status.toUpperCase(java.util.Locale.ROOT));
    }

    private static Map<String, Object> sender() {
        return Map.of(
                "name",
                "Ana Restrepo",
                "company",
                "Café de la Nube S.A.S.",
                "street",
                "Carrera 11 # 84-09",
                "city",
                "Bogotá",
                "postal_code",
                "110221",
                "country",
                "CO",
                "phone",
                "+573001234567");
    }

    private static Map<String, Object> piece() {
        return Map.of("length", 40, "width", 30, "height", 20, "weight", 2.1);
    }

    private Answer send(Story story, Person person, String path, Map<String, ?> body) {
        return story.gateway.post(
                person.token(), path, body, Map.of("Idempotency-Key", story.run + "-abroad-" + keys.incrementAndGet()));
    }
}
