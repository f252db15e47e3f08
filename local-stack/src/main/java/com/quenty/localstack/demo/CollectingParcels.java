package com.quenty.localstack.demo;

import com.quenty.localstack.demo.Story.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Two pickups are booked, their day is planned, a driver drives it. One parcel is handed over with proof, and its order hears of it; at
 * the other door nobody answers, so that the customer chooses another window.
 */
final class CollectingParcels implements Chapter {

    private static final ZoneId ZONE = ZoneId.of("America/Bogota");

    private final AtomicInteger keys = new AtomicInteger();

    @Override
    public String title() {
        return "Collecting parcels";
    }

    @Override
    public void tell(Story story) {
        var manager = story.manager().token();
        var postalCode = ("Q" + story.run).toUpperCase(Locale.ROOT);
        story.step(
                "the administrator opens a zone in the north of Bogotá, from eight to six",
                () -> zone(story, postalCode));
        var driver = story.step(
                "the company hires a driver",
                () -> PeopleOfTheCompany.hire(story, "diego", "driver", story.company()));
        var flor = story.step(
                "and has a customer who sends parcels",
                () -> PeopleOfTheCompany.hire(story, "flor", "customer", story.company()));
        var order = story.step("whose order is packed", () -> packedOrder(story, flor));

        var tomorrow = LocalDate.now(ZONE).plusDays(1);
        var window = story.step("there are places tomorrow", () -> {
            var free = story.gateway
                    .get(
                            flor.token(),
                            "/api/v1/pickup-zones/availability?country=CO&postal_code=%s&date_from=%s&date_until=%s"
                                    .formatted(postalCode, tomorrow, tomorrow.plusDays(1)))
                    .expect(200);
            story.check(
                    "five slots of two hours", free.at("/days/0/windows").size() == 5);
            return free.at("/days/0/windows/1");
        });
        var first = story.step(
                "the customer books one for the order; its price is the sum of what it is made of",
                () -> {
                    var booked = book(story, flor, postalCode, window, box("BOX-1", 7.5, order))
                            .expect(201);
                    double sum = 0;
                    for (var component : booked.at("/price_components")) {
                        sum += component.path("amount").asDouble();
                    }
                    story.check("the sum", sum == booked.at("/pickup_cost").asDouble());
                    return booked;
                });
        var second = story.step(
                "and another for a parcel of their own",
                () -> book(story, flor, postalCode, window, box("BOX-2", 2, null))
                        .expect(201));
        story.step("the neighbour's manager does not find them", () -> {
            story.gateway.get(story.outsider().token(), pickup(first)).expect(404);
            return story.gateway.get(story.outsider().token(), pickup(second)).expect(404);
        });

        var plan = story.step("the manager has the day planned", () -> plan(story, manager, driver, tomorrow));
        var route = story.step("and makes it a route with both stops", () -> {
            var applied = send(story, manager, "/api/v1/routes/plans/%s/apply".formatted(plan), Map.of())
                    .expect(200);
            var path = "/api/v1/routes/" + applied.at("/routes/0/route_id").asString();
            status(story, manager, pickup(first), "assigned");
            status(story, manager, pickup(second), "assigned");
            return path;
        });
        story.step("the driver sees the route of the day and starts", () -> {
            var mine = story.gateway
                    .get(driver.token(), "/api/v1/routes/mine?date=" + tomorrow)
                    .expect(200);
            story.check("one route", mine.at("/routes").size() == 1);
            return send(story, driver.token(), route + "/start", Map.of()).expect(200);
        });
        story.step("takes the first parcel over, scanned and signed for", () -> {
            var stop = route + "/stops/" + stopOf(story, driver, route, first);
            at(story, driver, stop, "depart");
            at(story, driver, stop, "arrive");
            at(story, driver, stop, "begin");
            var done = send(story, driver.token(), stop + "/complete", handover()).expect(200);
            story.check("all of it", done.text("completion").equals("full"));
            return done;
        });
        var next = story.step("and finds nobody at the other door; windows to choose from are offered", () -> {
            var stop = route + "/stops/" + stopOf(story, driver, route, second);
            at(story, driver, stop, "depart");
            at(story, driver, stop, "arrive");
            var failed = send(story, driver.token(), stop + "/fail", nobody()).expect(200);
            story.check("another try", failed.text("pickup_status").equals("failed"));
            return failed.at("/next_windows/0");
        });
        story.step("the driver is back", () -> send(story, driver.token(), route + "/finish", Map.of())
                .expect(200));
        story.step("the customer chooses the first of the windows", () -> {
            send(
                            story,
                            flor.token(),
                            pickup(second) + "/reschedule",
                            Map.of(
                                    "pickup_date",
                                    next.path("pickup_date").asString(),
                                    "time_window_start",
                                    next.path("time_window_start").asString()))
                    .expect(200);
            return status(story, flor.token(), pickup(second), "rescheduled");
        });
        story.step("the proof of the first says what was handed over, by whom, and how far from the address", () -> {
            var proof = story.gateway
                    .get(flor.token(), pickup(first) + "/proof")
                    .expect(200);
            story.check("signed", proof.text("signed_by").equals("Flor Rincón"));
            story.check("no difference", proof.at("/differences").isEmpty());
            return proof;
        });
        story.step("and its order has heard that it has left", () -> {
            story.check("shipped", story.soon(() -> story.gateway
                    .get(flor.token(), "/api/v1/orders/" + order)
                    .expect(200)
                    .text("status")
                    .equals("shipped")));
            return order;
        });
    }

    private Answer zone(Story story, String postalCode) {
        var hours = List.of(1, 2, 3, 4, 5, 6, 7).stream()
                .map(weekday -> Map.of("weekday", weekday, "opens", "08:00", "closes", "18:00"))
                .toList();
        var zone = Map.ofEntries(
                Map.entry("code", "DEMO-" + postalCode),
                Map.entry("name", "Bogotá, norte " + story.run),
                Map.entry("country", "CO"),
                Map.entry("time_zone", ZONE.getId()),
                Map.entry("centre", Map.of("latitude", 4.667, "longitude", -74.058)),
                Map.entry("slot_minutes", 120),
                Map.entry("slot_capacity", 8),
                Map.entry("lead_minutes", 60),
                Map.entry("cancel_minutes", 180),
                Map.entry("postal_prefixes", List.of(postalCode)),
                Map.entry("hours", hours),
                Map.entry("holidays", List.of()));
        return send(story, story.admin().token(), "/api/v1/pickup-zones", zone).expect(201);
    }

    private String packedOrder(Story story, Person customer) {
        var manager = story.manager().token();
        var product = send(
                        story,
                        manager,
                        "/api/v1/products",
                        Map.of(
                                "name", "Panela orgánica, 1 kg",
                                "sku", "PANELA-" + story.run,
                                "category", "sugar",
                                "price", 3.75,
                                "currency", "USD",
                                "weight", 1.05))
                .expect(201)
                .at("/id")
                .asInt();
        send(
                story,
                manager,
                "/api/v1/inventory/receive",
                Map.of("product_id", product, "quantity", 5, "location", "BOG-1", "reference_number", "PO-2"));
        var placed = send(
                        story,
                        customer.token(),
                        "/api/v1/orders",
                        Map.of(
                                "company_id", story.company().companyId(),
                                "currency", "USD",
                                "lines", List.of(Map.of("product_id", product, "quantity", 2)),
                                "shipping_address",
                                        Map.of(
                                                "recipient", "Rosa Díaz",
                                                "street", "Carrera 43A # 1-50",
                                                "city", "Medellín",
                                                "country", "CO")))
                .expect(201)
                .text("order_number");
        send(story, manager, "/api/v1/orders/%s/confirm".formatted(placed), Map.of())
                .expect(200);
        send(story, manager, "/api/v1/orders/%s/process".formatted(placed), Map.of())
                .expect(200);
        return placed;
    }

    private static Map<String, ?> box(String reference, double kg, @Nullable String order) {
        return order == null
                ? Map.of("package_reference", reference, "weight_kg", kg)
                : Map.of("package_reference", reference, "weight_kg", kg, "order_id", order);
    }

    private Answer book(Story story, Person customer, String postalCode, JsonNode window, Map<String, ?> box) {
        var place = Map.of(
                "pickup_address", "Carrera 11 # 84-09",
                "postal_code", postalCode,
                "city", "Bogotá",
                "country", "CO",
                "pickup_latitude", 4.66712,
                "pickup_longitude", -74.05789);
        return send(
                story,
                customer.token(),
                "/api/v1/pickups",
                Map.of(
                        "customer_id", customer.userId(),
                        "pickup_type", "scheduled",
                        "pickup_date", LocalDate.now(ZONE).plusDays(1).toString(),
                        "time_window_start", window.path("time_window_start").asString(),
                        "place", place,
                        "contact", Map.of("contact_name", "Flor Rincón", "contact_phone", "+573001234567"),
                        "packages", List.of(box)));
    }

    /** Waits until the search is over. @return the plan's id */
    private String plan(Story story, String manager, Person driver, LocalDate day) {
        var asked = send(
                        story,
                        manager,
                        "/api/v1/routes/plan",
                        Map.of(
                                "route_date", day.toString(),
                                "time_zone", ZONE.getId(),
                                "depot_code", "NORTE-" + story.run,
                                "depot", Map.of("name", "Bodega Norte", "latitude", 4.65, "longitude", -74.08),
                                "vehicles",
                                        List.of(Map.of(
                                                "driver_id", driver.userId(),
                                                "vehicle",
                                                        Map.of("type", "van", "max_weight_kg", 400, "max_parcels", 60),
                                                "shifts", List.of(Map.of("from", "08:00", "until", "18:00")))),
                                "iterations", 500))
                .expect(202);
        var path = "/api/v1/routes/plans/" + asked.text("plan_id");
        story.check("found", story.soon(() -> story.gateway
                .get(manager, path)
                .expect(200)
                .text("status")
                .equals("completed")));
        var found = story.gateway.get(manager, path).expect(200);
        story.check("both on it", found.at("/unassigned").isEmpty());
        return asked.text("plan_id");
    }

    private static int stopOf(Story story, Person driver, String route, Answer pickup) {
        for (var stop : story.gateway.get(driver.token(), route).expect(200).at("/stops")) {
            if (stop.path("pickup_id").asString("").equals(pickup.text("pickup_id"))) {
                return stop.path("stop_number").asInt();
            }
        }
        throw new DemoFailed("the route does not lead to " + pickup.text("pickup_id"));
    }

    private void at(Story story, Person driver, String stop, String verb) {
        send(story, driver.token(), stop + "/" + verb, Map.of()).expect(200);
    }

    private static Map<String, ?> handover() {
        return Map.of(
                "signed_by", "Flor Rincón",
                "signature", Map.of("reference", "proofs/signature.png", "sha256", "a".repeat(64)),
                "photos", List.of(),
                "position", Map.of("latitude", 4.6672, "longitude", -74.0578),
                "scans", List.of(Map.of("code", "BOX-1")),
                "device_time", Instant.now().toString());
    }

    private static Map<String, ?> nobody() {
        return Map.of(
                "failure_category", "customer_absent",
                "failure_reason", "Nobody answers",
                "photos", List.of(),
                "device_time", Instant.now().toString());
    }

    private static String pickup(Answer booked) {
        return "/api/v1/pickups/" + booked.text("pickup_id");
    }

    /** Each with a key of its own: it moves goods, and goods move once. */
    private Answer send(Story story, String token, String path, Map<String, ?> body) {
        var key = Map.of("Idempotency-Key", "%s-parcels-%d".formatted(story.run, keys.incrementAndGet()));
        return story.gateway.post(token, path, body, key);
    }

    private static Answer status(Story story, String token, String path, String status) {
        var now = story.gateway.get(token, path).expect(200);
        story.check(
                "%s, not %s".formatted(status, now.text("status")),
                now.text("status").equals(status));
        return now;
    }
}
