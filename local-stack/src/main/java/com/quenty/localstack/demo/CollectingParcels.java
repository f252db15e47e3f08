package com.quenty.localstack.demo;

import com.quenty.localstack.demo.Story.Person;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Parcels are collected: booked in slots, planned for a day, driven, one of them in vain and then at another time, with a proof that tells
 * the order; and a pickup that recurs every week. A route is not started hours before it leaves, so the slot is the next one.
 */
final class CollectingParcels implements Chapter {

    private static final String DOOR = "b".repeat(64);
    private static final Duration TO_PLAN = Duration.ofMinutes(15);
    private static final Map<String, Double> DEPOT = Map.of("latitude", 4.6486, "longitude", -74.1028);

    private final AtomicInteger keys = new AtomicInteger();

    /** Where the parcels are, the slot in which they are wanted, and the day from which on others are every week. */
    private record Zone(String postalCode, Slot slot, String tomorrow, String weekday) {}

    /** Two hours of a day, by the clocks of the zone. */
    private record Slot(String day, LocalTime start, int available) {}

    @Override
    public String title() {
        return "Collecting parcels";
    }

    @Override
    public void tell(Story story) {
        var zone = zone(story);
        var pilar = story.step(
                "Pilar, a customer of the company, signs in",
                () -> PeopleOfTheCompany.hire(story, "pilar", "customer", story.company()));
        var dario = story.step(
                "and Darío, who drives for it",
                () -> PeopleOfTheCompany.hire(story, "dario", "driver", story.company()));
        var order = order(story, pilar);

        var shop = story.step("Pilar has the order collected in the next slot of two hours", () -> {
            var booked = book(story, pilar, zone, "Carrera 11 # 84-09", List.of(box(order)))
                    .expect(201);
            story.check("promised", booked.text("status").equals("scheduled"));
            return booked;
        });
        story.step("the price is the sum of what it names", () -> {
            double sum = 0;
            for (var component : shop.at("/price_components")) {
                sum += component.path("amount").asDouble();
            }
            story.check("the same", Math.abs(sum - shop.at("/pickup_cost").asDouble()) < 0.005);
            return shop;
        });
        var home = story.step(
                "and a box at home in the same slot",
                () -> book(story, pilar, zone, "Calle 93 # 13-24", List.of(box(null)))
                        .expect(201));
        story.step(
                "which the neighbour can't see",
                () -> story.gateway
                        .get(story.outsider().token(), pickup(shop.text("pickup_id")))
                        .expect(404));
        var full = story.step(
                "the slot has two places, so that a third is told to choose another",
                () -> book(story, pilar, zone, "Calle 94 # 13-24", List.of(box(null)))
                        .expect(409, "slot-full"));
        story.check(
                "the start is to blame",
                full.at("/errors/0/pointer").asString("").equals("/time_window_start"));

        var route = plan(story, zone, dario);
        drive(story, dario, pilar, route, shop.text("pickup_id"), home.text("pickup_id"));
        prove(story, pilar, shop.text("pickup_id"), order);
        comeAgain(story, dario, pilar, home.text("pickup_id"));
        everyWeek(story, pilar, zone);
    }

    /** A zone of this run alone: nobody else's pickups are planned with these. */
    private Zone zone(Story story) {
        var prefix = "X" + story.run.toUpperCase(Locale.ROOT);
        return story.step("the administrator opens a zone of postal codes, with slots of two hours", () -> {
            var hours = IntStream.rangeClosed(1, 7)
                    .mapToObj(weekday -> Map.of("weekday", weekday, "opens", "00:00", "closes", "24:00"))
                    .toList();
            var zone = new HashMap<String, Object>(Map.of(
                    "code",
                    "DEMO-" + prefix,
                    "name",
                    "Bogotá, of the story " + story.run,
                    "country",
                    "CO",
                    "time_zone",
                    "America/Bogota",
                    "centre",
                    Map.of("latitude", 4.6761, "longitude", -74.0480),
                    "slot_minutes",
                    120,
                    "slot_capacity",
                    2,
                    "lead_minutes",
                    0,
                    "cancel_minutes",
                    60));
            zone.put("postal_prefixes", List.of(prefix));
            zone.put("hours", hours);
            zone.put("holidays", List.of());
            send(story, story.admin(), "/api/v1/pickup-zones", zone).expect(201);
            var days = story.gateway
                    .get(
                            story.manager().token(),
                            "/api/v1/pickup-zones/availability?country=CO&postal_code=%s1".formatted(prefix))
                    .expect(200);
            var slot = next(days.at("/days"));
            story.check("two places in the next slot", slot.available() == 2);
            var tomorrow = days.at("/days/1").path("date").asString();
            return new Zone(
                    prefix + "1",
                    slot,
                    tomorrow,
                    LocalDate.parse(tomorrow).getDayOfWeek().name().substring(0, 2));
        });
    }

    /** The first that begins so late that there is time to plan its routes. */
    private static Slot next(JsonNode days) {
        var soon = Instant.now().plus(TO_PLAN);
        for (var day : days) {
            for (var window : day.path("windows")) {
                if (Instant.parse(window.path("window_starts_at").asString()).isAfter(soon)) {
                    return new Slot(
                            day.path("date").asString(),
                            LocalTime.parse(window.path("time_window_start").asString()),
                            window.path("available").asInt());
                }
            }
        }
        throw new DemoFailed("no slot is ahead");
    }

    private String order(Story story, Person pilar) {
        return story.step("Pilar buys two bags of coffee, which wait to be collected", () -> {
            var manager = story.manager();
            var product = send(
                            story,
                            manager,
                            "/api/v1/products",
                            Map.of(
                                    "name",
                                    "Café de la Finca, 500 g",
                                    "sku",
                                    "FINCA-" + story.run,
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
                    Map.of("product_id", product, "quantity", 5, "location", "BOG-1", "reference_number", "PO-2"));
            story.check("taken in, not " + received.status(), received.status() / 100 == 2);
            var number = send(
                            story,
                            pilar,
                            "/api/v1/orders",
                            Map.of(
                                    "company_id",
                                    story.company().companyId(),
                                    "currency",
                                    "USD",
                                    "lines",
                                    List.of(Map.of("product_id", product, "quantity", 2)),
                                    "shipping_address",
                                    Map.of(
                                            "recipient",
                                            "Pilar Vega",
                                            "street",
                                            "Calle 10 # 43-12",
                                            "city",
                                            "Medellín",
                                            "country",
                                            "CO")))
                    .expect(201)
                    .text("order_number");
            send(story, manager, "/api/v1/orders/%s/confirm".formatted(number), Map.of())
                    .expect(200);
            send(story, manager, "/api/v1/orders/%s/process".formatted(number), Map.of())
                    .expect(200);
            return number;
        });
    }

    private String plan(Story story, Zone zone, Person dario) {
        var manager = story.manager();
        var plan = story.step("the manager has the day planned; Darío's van takes both", () -> {
            var asked = send(
                            story,
                            manager,
                            "/api/v1/routes/plan",
                            Map.of(
                                    "route_date",
                                    zone.slot().day(),
                                    "time_zone",
                                    "America/Bogota",
                                    "depot_code",
                                    "DEPOT-" + story.run.toUpperCase(Locale.ROOT),
                                    "depot",
                                    DEPOT,
                                    "seconds",
                                    2,
                                    "vehicles",
                                    List.of(Map.of(
                                            "driver_id",
                                            dario.userId(),
                                            "vehicle",
                                            Map.of("type", "van", "max_weight_kg", 500),
                                            "shifts",
                                            List.of(shift(zone.slot()))))))
                    .expect(202);
            var path = "/api/v1/routes/plans/" + asked.text("plan_id");
            story.check(
                    "planned",
                    story.soon(() -> story.gateway
                            .get(manager.token(), path)
                            .text("status")
                            .equals("completed")));
            var found = story.gateway.get(manager.token(), path).expect(200);
            story.check("nothing is left over", found.at("/unassigned").isEmpty());
            return path;
        });
        return story.step("and the plan becomes a route", () -> {
            var applied = send(story, manager, plan + "/apply", Map.of()).expect(200);
            story.check("one", applied.at("/routes").size() == 1);
            return applied.at("/routes/0/route_id").asString();
        });
    }

    /** From an hour before the slot, but not of the day before, to two hours after it, which may be on the next day. */
    private static Map<String, ?> shift(Slot slot) {
        var from = slot.start().getHour() == 0 ? slot.start() : slot.start().minusHours(1);
        var until = slot.start().plusHours(4);
        return Map.of("from", from.toString(), "until", until.toString(), "overnight", !until.isAfter(from));
    }

    private void drive(Story story, Person dario, Person pilar, String route, String shop, String home) {
        var path = "/api/v1/routes/" + route;
        story.step("Darío finds it on the device and sets out", () -> {
            send(story, dario, path + "/start", Map.of()).expect(200);
            return send(story, dario, stop(story, dario, path, shop) + "/depart", Map.of())
                    .expect(200);
        });
        story.step("Pilar's tracking link shows when, without signing in", () -> {
            var link = story.gateway
                    .get(pilar.token(), pickup(shop) + "/tracking-link")
                    .expect(200);
            return story.gateway
                    .get(null, "/api/v1/pickups/tracked/" + link.text("token"))
                    .expect(200);
        });
        story.step("at the door the parcel is scanned and signed for", () -> {
            var stop = stop(story, dario, path, shop);
            send(story, dario, stop + "/arrive", Map.of()).expect(200);
            send(story, dario, stop + "/begin", Map.of()).expect(200);
            var done = complete(story, dario, pilar, stop, shop).expect(200);
            story.check("in full", done.text("completion").equals("full"));
            return done;
        });
        story.step("at Pilar's home nobody answers; other windows are offered", () -> {
            var stop = stop(story, dario, path, home);
            send(story, dario, stop + "/arrive", Map.of()).expect(200);
            var failed = send(
                            story,
                            dario,
                            stop + "/fail",
                            Map.of(
                                    "failure_category",
                                    "customer_absent",
                                    "failure_reason",
                                    "Nobody answers the door or the phone",
                                    "photos",
                                    List.of(),
                                    "device_time",
                                    now()))
                    .expect(200);
            story.check("some", !failed.at("/next_windows").isEmpty());
            return send(story, dario, path + "/finish", Map.of()).expect(200);
        });
    }

    private void prove(Story story, Person pilar, String shop, String order) {
        story.step("the proof tells who signed, and how far from the door", () -> {
            var proof =
                    story.gateway.get(pilar.token(), pickup(shop) + "/proof").expect(200);
            story.check("Pilar", proof.text("signed_by").equals("Pilar Vega"));
            return proof;
        });
        story.step("and the order knows that its goods have left, with their tracking number", () -> {
            var number = trackingNumber(story, pilar, shop);
            var path = "/api/v1/orders/" + order;
            story.check(
                    "told",
                    story.soon(() -> story.gateway
                            .get(pilar.token(), path)
                            .text("status")
                            .equals("shipped")));
            var shipped = story.gateway.get(pilar.token(), path).expect(200);
            story.check("that number", shipped.at("/fulfilments").toString().contains(number));
            return shipped;
        });
    }

    private void comeAgain(Story story, Person dario, Person pilar, String home) {
        var moved = story.step("Pilar chooses the first of the windows that are offered", () -> {
            var offered = story.gateway
                    .get(pilar.token(), pickup(home) + "/next-windows")
                    .expect(200)
                    .at("/next_windows/0");
            return send(
                            story,
                            pilar,
                            pickup(home) + "/reschedule",
                            Map.of(
                                    "pickup_date",
                                    offered.path("pickup_date").asString(),
                                    "time_window_start",
                                    offered.path("time_window_start").asString()))
                    .expect(200);
        });
        story.step("the manager sends Darío again, who this time gets the box", () -> {
            var route = send(
                            story,
                            story.manager(),
                            "/api/v1/routes",
                            Map.of(
                                    "driver_id",
                                    dario.userId(),
                                    "time_zone",
                                    "America/Bogota",
                                    "depot",
                                    DEPOT,
                                    "vehicle",
                                    Map.of("type", "van"),
                                    "starts_at",
                                    moved.text("window_starts_at"),
                                    "stops",
                                    List.of(Map.of("pickup_id", home))))
                    .expect(201);
            var path = "/api/v1/routes/" + route.text("route_id");
            send(story, dario, path + "/start", Map.of()).expect(200);
            var stop = stop(story, dario, path, home);
            send(story, dario, stop + "/arrive", Map.of()).expect(200);
            send(story, dario, stop + "/begin", Map.of()).expect(200);
            complete(story, dario, pilar, stop, home).expect(200);
            send(story, dario, path + "/finish", Map.of()).expect(200);
            var done = story.gateway.get(pilar.token(), pickup(home)).expect(200);
            story.check("collected at the second attempt", done.text("status").equals("completed"));
            story.check(
                    "the first came before its window, which counts against nobody",
                    done.at("/attempts").asInt() == 0);
            return done;
        });
    }

    private void everyWeek(Story story, Person pilar, Zone zone) {
        var series = story.step("Pilar has boxes collected every week from now on", () -> {
            var created = send(
                            story,
                            pilar,
                            "/api/v1/pickup-series",
                            Map.of(
                                    "rrule",
                                    "FREQ=WEEKLY;BYDAY=" + zone.weekday(),
                                    "starts_at",
                                    zone.tomorrow() + "T14:00:00",
                                    "place",
                                    place(zone, "Carrera 11 # 84-09"),
                                    "contact",
                                    contact(),
                                    "packages",
                                    List.of(box(null))))
                    .expect(201);
            return "/api/v1/pickup-series/" + created.text("series_id");
        });
        story.step("a month of them is booked ahead; the second is skipped", () -> {
            story.check(
                    "booked",
                    story.soon(() -> story.gateway
                                    .get(pilar.token(), series + "/occurrences?outcome=booked")
                                    .at("/items")
                                    .size()
                            == 4));
            var second = story.gateway
                    .get(pilar.token(), series + "/occurrences")
                    .expect(200)
                    .at("/items/1/recurrence_id")
                    .asString();
            send(story, pilar, "%s/occurrences/%s/skip".formatted(series, second), Map.of())
                    .expect(200);
            return send(story, pilar, series + "/end", Map.of("reason", "The end of the story"))
                    .expect(200);
        });
    }

    private Answer book(Story story, Person pilar, Zone zone, String address, List<Map<String, ?>> packages) {
        return send(
                story,
                pilar,
                "/api/v1/pickups",
                Map.of(
                        "pickup_type",
                        "scheduled",
                        "pickup_date",
                        zone.slot().day(),
                        "time_window_start",
                        zone.slot().start().toString(),
                        "place",
                        place(zone, address),
                        "contact",
                        contact(),
                        "packages",
                        packages));
    }

    private static Map<String, ?> place(Zone zone, String address) {
        return Map.of("pickup_address", address, "postal_code", zone.postalCode(), "city", "Bogotá", "country", "CO");
    }

    private static Map<String, ?> contact() {
        return Map.of("contact_name", "Pilar Vega", "contact_phone", "+573001234567");
    }

    private static Map<String, ?> box(@Nullable String order) {
        var box = new HashMap<String, Object>(Map.of("weight_kg", 1.2, "description", "Coffee"));
        if (order != null) {
            box.put("order_id", order);
        }
        return box;
    }

    private Answer complete(Story story, Person dario, Person pilar, String stop, String pickup) {
        return send(
                story,
                dario,
                stop + "/complete",
                Map.of(
                        "signed_by",
                        "Pilar Vega",
                        "signature",
                        Map.of("reference", "proofs/signature.png", "sha256", DOOR),
                        "photos",
                        List.of(Map.of("reference", "proofs/door.jpg", "sha256", DOOR)),
                        "position",
                        Map.of("latitude", 4.6761, "longitude", -74.0481, "accuracy_m", 8),
                        "scans",
                        List.of(Map.of("code", trackingNumber(story, pilar, pickup))),
                        "device_time",
                        now()));
    }

    private static String trackingNumber(Story story, Person pilar, String pickup) {
        return story.gateway
                .get(pilar.token(), pickup(pickup))
                .expect(200)
                .at("/packages/0/tracking_number")
                .asString();
    }

    /** The path of the stop at which this pickup is collected. */
    private static String stop(Story story, Person dario, String route, String pickup) {
        var mine = story.gateway.get(story.manager().token(), route).expect(200);
        for (var stop : mine.at("/stops")) {
            if (stop.path("pickup_id").asString("").equals(pickup)) {
                return "%s/stops/%d".formatted(route, stop.path("stop_number").asInt());
            }
        }
        throw new DemoFailed("%s has no stop for %s".formatted(dario.username(), pickup));
    }

    private static String now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static String pickup(String id) {
        return "/api/v1/pickups/" + id;
    }

    /** Each with a key of its own: it moves things, and they move once. */
    private Answer send(Story story, Person person, String path, Map<String, ?> body) {
        var key = Map.of("Idempotency-Key", "%s-parcels-%d".formatted(story.run, keys.incrementAndGet()));
        return story.gateway.post(person.token(), path, body, key);
    }
}
