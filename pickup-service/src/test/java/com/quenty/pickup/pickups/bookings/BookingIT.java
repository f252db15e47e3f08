package com.quenty.pickup.pickups.bookings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.quenty.pickup.Doors;
import com.quenty.pickup.pickups.PickupStatus;
import com.quenty.platform.identity.ExternalId;
import com.quenty.platform.security.DataScope;
import com.quenty.test.Concurrently;
import com.quenty.test.Json;
import com.quenty.test.MutableClock;
import com.quenty.test.Outcome;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import com.quenty.test.Tokens;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT
class BookingIT {

    private static final String ORDER = "ORD-1018-02041-2";

    private final RestTestClient http;
    private final Doors doors;
    private final WireMockServer customers;
    private final WireMockServer orders;
    private final MutableClock clock;
    private Doors.Open door;

    BookingIT(
            RestTestClient http,
            Doors doors,
            @Sibling("customer-service") WireMockServer customers,
            @Sibling("order-service") WireMockServer orders,
            MutableClock clock) {
        this.http = http;
        this.doors = doors;
        this.customers = customers;
        this.orders = orders;
        this.clock = clock;
    }

    @BeforeEach
    void open() {
        door = doors.open(http, customers, orders);
    }

    private Object boxOf(String order) {
        return List.of(door.box("BOX-1", "2", "order_id", order));
    }

    private void nothingIsBooked() {
        assertThat(door.pickupsOfCustomer()).isZero();
        assertThat(door.placesTaken()).isZero();
    }

    @Test
    void aScheduledPickupTakesAPlaceOfItsSlotAndSaysWhatItCosts() {
        door.hasTariff();

        var booked = door.book("requires_packaging", true).is(201);

        assertThat(booked.location()).isEqualTo(Doors.PATH + '/' + booked.text("pickup_id"));
        assertThat(booked.text("status")).isEqualTo("scheduled");
        assertThat(booked.text("zone_code")).isEqualTo(door.zone.code());
        assertThat(booked.text("company_id")).isEqualTo(door.company);
        assertThat(booked.text("time_window_start")).isEqualTo("08:00:00");
        assertThat(booked.text("time_window_end")).isEqualTo("10:00:00");
        assertThat(booked.text("window_starts_at")).isEqualTo(door.inDays(2) + "T13:00:00Z");
        assertThat(booked.text("place.coordinates_source")).isEqualTo("given");
        assertThat(booked.decimal("place.pickup_longitude")).isEqualByComparingTo("-74.05789");
        assertThat(booked.decimal("estimated_weight_kg")).isEqualByComparingTo("11.5");
        // 10,000 + 6.5 kg x 2,000 + 500 + 4,000
        assertThat(booked.decimal("pickup_cost")).isEqualByComparingTo("27500");
        assertThat(booked.at("price_components")
                        .valueStream()
                        .map(part -> part.path("amount").decimalValue())
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("27500");
        assertThat(booked.at("price_components")
                        .valueStream()
                        .map(part -> part.path("code").asString()))
                .containsExactly("base", "weight", "zone", "packaging");
        assertThat(door.placesTaken()).isEqualTo(1);
        assertThat(booked.at("packages")).hasSize(2);
        assertThat(booked.text("packages.0.tracking_number")).matches("P[A-Z][0-9]{9}CO");
        assertThat(door.buyer().get(booked.location()).is(200).body()).isEqualTo(booked.body());
    }

    @Test
    void anAddressWithoutCoordinatesLiesInTheCentreOfItsZoneAndSaysSo() {
        var booked = door.book("place", door.place("pickup_latitude", null, "pickup_longitude", null))
                .is(201);

        assertThat(booked.text("place.coordinates_source")).isEqualTo("zone_centre");
        assertThat(booked.decimal("place.pickup_latitude")).isEqualByComparingTo("4.6533");
    }

    @Test
    void insuranceIsAShareOfTheInsuredValue() {
        door.hasTariff();

        var booked = door.book("packages", List.of(door.box("B", "1", "insurance_value", 250000)))
                .is(201);

        assertThat(booked.decimal("pickup_cost")).isEqualByComparingTo("13000"); // 10,000 + 500 + 2,500
        door.book("packages", List.of(door.box("B", "1", "insurance_value", new BigDecimal("1.005"))))
                .problem(422, "invalid-money", "/packages/0/insurance_value");
    }

    @Test
    void theSameRequestAgainGetsTheSamePickup() {
        var key = ExternalId.next("KEY");
        var body = door.body();
        var first = door.buyer().key(key).post(Doors.PATH, body).is(201);

        var again = door.buyer().key(key).post(Doors.PATH, body).is(201);

        assertThat(again.text("pickup_id")).isEqualTo(first.text("pickup_id"));
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(door.pickupsOfCustomer()).isEqualTo(1);
        door.buyer()
                .key(key)
                .post(Doors.PATH, door.body("time_window_start", "10:00"))
                .problem(422, "idempotency-key-reused");
        door.as(Tokens.with("*").subject(door.customer).scope(DataScope.OWN))
                .with("Idempotency-Key", "")
                .post(Doors.PATH, body)
                .is(400);
    }

    @Test
    void parallelRequestsUnderOneKeyBookOnce() {
        var key = ExternalId.next("KEY");
        var body = door.body();

        var outcomes = Concurrently.run(6, () -> door.buyer().key(key).post(Doors.PATH, body));

        assertThat(outcomes.stream().map(outcome -> outcome.require().status()))
                .allMatch(status -> status == 201 || status == 409);
        assertThat(door.pickupsOfCustomer()).isEqualTo(1);
        assertThat(door.placesTaken()).isEqualTo(1);
    }

    @Test
    void ofFiftyParallelBookingsOfTheLastPlaceOneSucceeds() {
        door = doors.open(http, customers, orders, "slot_capacity", 2);
        door.booked();

        var outcomes = Concurrently.run(50, () -> door.book());

        assertThat(outcomes.stream().filter(outcome -> outcome.require().status() == 201))
                .hasSize(1);
        assertThat(outcomes.stream().map(outcome -> outcome.require()).filter(answer -> answer.status() != 201))
                .allSatisfy(answer -> answer.problem(409, "slot-full", "/time_window_start"));
        assertThat(door.placesTaken()).isEqualTo(2);
        assertThat(door.pickupsOfCustomer()).isEqualTo(2);
    }

    @Test
    void ordersMustBeTheCustomersAndCollectable() {
        door.hasOrder(ORDER);
        assertThat(door.book("packages", boxOf(ORDER)).is(201).text("packages.0.order_id"))
                .isEqualTo(ORDER);

        door.hasOrder("ORD-1018-00012-5");
        assertThat(door.book("packages", boxOf("ord-1018-00012-5")).is(201).text("packages.0.order_id"))
                .isEqualTo("ORD-1018-00012-5");
        assertThat(door.buyer()
                        .get(Doors.PATH + "?order_id=ord-1018-00012-5")
                        .is(200)
                        .items("pickup_id"))
                .hasSize(1);

        door.hasOrder("ORD-1018-00002-9", "customer_id", ExternalId.next("USER"));
        door.book("packages", boxOf("ORD-1018-00002-9")).problem(422, "order-unknown", "/packages/0/order_id");
        door.hasOrder("ORD-1018-00003-8", "collectable", false, "status", "on_hold");
        assertThat(door.book("packages", boxOf("ORD-1018-00003-8"))
                        .problem(422, "order-not-collectable", "/packages/0/order_id")
                        .text("order_status"))
                .isEqualTo("on_hold");
        door.orders.knowsNoOrder("ORD-1018-00004-7");
        door.book("packages", boxOf("ORD-1018-00004-7")).problem(422, "order-unknown", "/packages/0/order_id");
        door.book("packages", boxOf("../orders")).problem(422, "order-unknown", "/packages/0/order_id");
        assertThat(door.pickupsOfCustomer()).isEqualTo(2);
    }

    @Test
    void anOrderOfAnotherCompanyIsUnknownToACompany() {
        var other = ExternalId.next("COMP");
        var order = "ORD-1018-00005-6";
        door.hasOrder(order, "company_id", other);

        door.staff()
                .post(Doors.PATH, door.body("packages", boxOf(order)))
                .problem(422, "order-unknown", "/packages/0/order_id");

        // The customer may have what they bought there collected, by the seller's drivers.
        assertThat(door.book("packages", boxOf(order)).is(201).text("company_id"))
                .isEqualTo(other);
    }

    @Test
    void ofParallelBookingsOfAnOrderOneSucceedsAndTheOthersNameIt() {
        var order = "ORD-1018-00006-5";
        door.hasOrder(order);
        var boxes = List.of(
                door.box("A", "1"), door.box("B", "2", "order_id", order), door.box("C", "2", "order_id", order));

        var outcomes = Concurrently.run(20, () -> door.book("packages", boxes));

        var answers = outcomes.stream().map(Outcome::require).toList();
        var booked = answers.stream().filter(answer -> answer.status() == 201).toList();
        assertThat(booked).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() != 201))
                .hasSize(19)
                .allSatisfy(answer -> {
                    answer.problem(409, "order-being-collected", "/packages/1/order_id", "/packages/2/order_id");
                    assertThat(answer.text("pickup_id"))
                            .isEqualTo(booked.getFirst().text("pickup_id"));
                });
        assertThat(door.pickupsOfCustomer()).isEqualTo(1);
        assertThat(door.placesTaken()).isEqualTo(1);
    }

    @Test
    void aReferenceToNothingIsRefused() {
        door.book("packages", boxOf(" ")).problem(400, "validation-failed", "/packages/0/order_id");
        door.book("packages", boxOf("")).problem(400, "validation-failed", "/packages/0/order_id");
        door.book("packages", List.of(door.box(" ", "2")))
                .problem(400, "validation-failed", "/packages/0/package_reference");
        nothingIsBooked();
    }

    private Object parcelOf(String order, int number) {
        return List.of(door.box("BOX-1", "2", "order_id", order, "fulfilment_number", number));
    }

    @Test
    void aParcelMustBeOneOfItsOrderThatHasNotLeft() {
        var order = "ORD-1018-00008-3";
        door.hasOrder(order, "parcels", List.of(door.parcel(1, "packed"), door.parcel(2, "shipped")));

        door.book("packages", parcelOf(order, 3)).problem(422, "fulfilment-unknown", "/packages/0/fulfilment_number");
        assertThat(door.book("packages", parcelOf(order, 2))
                        .problem(422, "fulfilment-not-collectable", "/packages/0/fulfilment_number")
                        .text("fulfilment_status"))
                .isEqualTo("shipped");
        nothingIsBooked();
        door.booked("packages", parcelOf(order, 1));
    }

    /** The order has not been told yet: it still says that the parcel is packed. */
    @Test
    void aParcelIsCollectedOnce() {
        var order = "ORD-1018-00009-2";
        door.hasOrder(order);
        var collector = door.in(PickupStatus.COMPLETED, "packages", parcelOf(order, 1));

        assertThat(door.book("packages", parcelOf(order, 1))
                        .problem(409, "fulfilment-collected", "/packages/0/fulfilment_number")
                        .text("pickup_id"))
                .isEqualTo(collector);
        door.booked("packages", parcelOf(order, 2));
    }

    @Test
    void anOrderIsBookedAgainWhenItsPickupIsOver() {
        var order = "ORD-1018-00007-4";
        door.hasOrder(order);

        for (var over : PickupStatus.values()) {
            var pickup = door.in(over, "packages", List.of(door.box("BOX-1", "4", "order_id", order)));
            assertThat(door.status(pickup)).isEqualTo(over.code());
            if (over.isOpen()) {
                door.book("packages", boxOf(order)).problem(409, "order-being-collected", "/packages/0/order_id");
                door.finish(pickup);
            }
        }
        door.booked("packages", boxOf(order));
    }

    /** Clocks in New York go from 02:00 to 03:00 on 14 March 2027. */
    @Test
    void aTimeThatClocksSkipIsNotBookedElsewhere() {
        clock.stopAt(Instant.parse("2027-03-12T12:00:00Z"));
        door = doors.open(http, customers, orders, "time_zone", "America/New_York");
        var day = "2027-03-14";

        for (var type : List.of("scheduled", "express")) {
            door.book("pickup_type", type, "pickup_date", day, "time_window_start", "02:00")
                    .problem(422, "window-skipped", "/time_window_start");
        }
        nothingIsBooked();

        // The slot that is cut from 02:00 to 04:00 begins when clocks show 03:00, and so it is offered.
        var offered = door.platform()
                .get(
                        "/api/v1/pickup-zones/availability?country=CO&postal_code={code}&date_from={day}",
                        door.zone.postalCode(),
                        day)
                .is(200);
        assertThat(offered.text("days.0.windows.0.time_window_end")).isEqualTo("03:00");
        assertThat(offered.text("days.0.windows.1.time_window_start")).isEqualTo("03:00");
        var booked = door.book("pickup_date", day, "time_window_start", "03:00", "time_window_end", "04:00")
                .is(201);
        assertThat(booked.text("window_starts_at")).isEqualTo("2027-03-14T07:00:00Z");
        door.buyer()
                .post(
                        Doors.PATH + "/{id}/reschedule",
                        Json.of("pickup_date", day, "time_window_start", "02:30"),
                        booked.text("pickup_id"))
                .problem(422, "window-skipped", "/time_window_start");
    }

    @Test
    void aRangeOfDaysEndsAfterItBegins() {
        var list = Doors.PATH + "?date_from={from}&date_until={until}";

        door.buyer().get(list, "2027-01-02", "2027-01-01").problem(400, "validation-failed", "date_until");
        door.buyer().get(list, "2027-01-01", "2027-01-01").problem(400, "validation-failed", "date_until");
        assertThat(door.buyer().get(list, "2027-01-01", "2027-01-02").is(200).items("pickup_id"))
                .isEmpty();
    }

    @Test
    void customersBookForThemselvesAndCompaniesForTheirOwn() {
        var stranger = ExternalId.next("USER");
        door.customers.knows(stranger, "company_id", ExternalId.next("COMP"));

        door.book("customer_id", stranger).problem(422, "customer-unknown", "/customer_id");
        assertThat(door.book("customer_id", null).is(201).text("customer_id")).isEqualTo(door.customer);
        door.staff()
                .post(Doors.PATH, door.body("customer_id", stranger))
                .problem(422, "customer-unknown", "/customer_id");
        door.staff().post(Doors.PATH, door.body("customer_id", null)).problem(400, "validation-failed", "/customer_id");
        door.staff()
                .post(Doors.PATH, door.body("company_id", ExternalId.next("COMP")))
                .problem(422, "company-unknown", "/company_id");
        door.book("company_id", ExternalId.next("COMP")).problem(422, "company-unknown", "/company_id");
        var gone = ExternalId.next("USER");
        door.customers.knows(gone, "active", false);
        door.platform()
                .post(Doors.PATH, door.body("customer_id", gone))
                .problem(422, "customer-inactive", "/customer_id");
        assertThat(door.pickupsOfCustomer()).isEqualTo(1);
    }

    @Test
    void withoutASiblingNothingIsHalfDone() {
        orders.stubFor(
                WireMock.get(WireMock.anyUrl()).willReturn(WireMock.aResponse().withStatus(503)));

        var answer = door.book("packages", boxOf("ORD-1018-00009-2"));

        answer.problem(503, "upstream-unavailable");
        assertThat(answer.header("Retry-After")).isNotEmpty();
        nothingIsBooked();
        var customer = ExternalId.next("USER");
        customers.stubFor(WireMock.get(WireMock.urlPathEqualTo("/internal/v1/customers/" + customer))
                .willReturn(WireMock.aResponse().withStatus(503)));
        door.platform().post(Doors.PATH, door.body("customer_id", customer)).problem(503, "upstream-unavailable");
        nothingIsBooked();
    }

    @Test
    void whatCantBeIsRefusedWithItsPlaceAndChangesNothing() {
        door.book("packages", List.of()).problem(400, "validation-failed", "/packages");
        door.book("packages", List.of(door.box("A", "1"), door.box("A", "2")))
                .problem(400, "validation-failed", "/packages/1/package_reference");
        door.book("packages", List.of(door.box("A", "0"))).problem(400, "validation-failed", "/packages/0/weight_kg");
        door.book("packages", List.of(door.box("A", "1", "length_cm", 10)))
                .problem(400, "validation-failed", "/packages/0");
        door.book("place", door.place("pickup_latitude", 91))
                .problem(400, "validation-failed", "/place/pickup_latitude");
        door.book("place", door.place("pickup_longitude", -180.5))
                .problem(400, "validation-failed", "/place/pickup_longitude");
        door.book("place", door.place("pickup_longitude", null))
                .problem(400, "validation-failed", "/place/pickup_longitude");
        door.book("place", door.place("postal_code", "NOWHERE-99")).problem(422, "zone-unknown", "/place/postal_code");
        door.book("pickup_date", door.inDays(-1).toString()).problem(422, "window-past", "/pickup_date");
        door.book("time_window_start", "08:30").problem(422, "slot-unknown", "/time_window_start");
        door.book("pickup_date", null).problem(400, "validation-failed", "/pickup_date");
        door.book("pickup_date", "9999-12-31").problem(422, "window-unsuitable", "/pickup_date");
        door.book("pickup_type", "recurring").problem(400, "validation-failed", "/pickup_type");
        door.book("pickup_type", "express", "time_window_end", "07:00")
                .problem(422, "window-unsuitable", "/time_window_end");
        door.book("contact", Json.of("contact_name", "Ana", "contact_phone", "12"))
                .problem(400, "validation-failed", "/contact/contact_phone");
        nothingIsBooked();
    }

    private void refusesEnd(String end, @Nullable Object... changes) {
        var all = Stream.concat(Stream.of(changes), Stream.of("time_window_end", end))
                .toArray();
        door.book(all).problem(422, "window-unsuitable", "/time_window_end");
    }

    @Test
    void aWindowThatIsGivenIsTheOneThatIsBookedOrIsRefused() {
        clock.stopAt(Instant.parse(door.inDays(0) + "T17:00:00Z")); // noon
        for (var end : List.of("07:00", "08:00", "09:00", "09:59", "10:30", "12:00")) {
            refusesEnd(end);
            if (!end.equals("09:00")) {
                refusesEnd(end, "pickup_type", "express");
            }
            refusesEnd(end, "pickup_type", "on_demand", "pickup_date", null, "time_window_start", null);
        }
        refusesEnd(
                "14:30",
                "pickup_type",
                "on_demand",
                "pickup_date",
                door.inDays(0).toString(),
                "time_window_start",
                "12:30");
        refusesEnd(
                "12:40",
                "pickup_type",
                "on_demand",
                "pickup_date",
                door.inDays(0).toString(),
                "time_window_start",
                "12:30");
        door.book("pickup_type", "on_demand", "time_window_start", null)
                .problem(422, "window-unsuitable", "/pickup_date");
        nothingIsBooked();

        assertThat(door.book("time_window_end", "10:00").is(201).text("time_window_end"))
                .isEqualTo("10:00:00");
        assertThat(door.book("time_window_start", "22:00", "time_window_end", "00:00")
                        .is(201)
                        .text("window_ends_at"))
                .isEqualTo(door.inDays(3) + "T05:00:00Z");
        assertThat(door.book("pickup_type", "express", "time_window_end", "09:00")
                        .is(201)
                        .text("time_window_end"))
                .isEqualTo("09:00:00");
        assertThat(door.book(
                                "pickup_type",
                                "on_demand",
                                "pickup_date",
                                null,
                                "time_window_start",
                                "12:30",
                                "time_window_end",
                                "13:15")
                        .is(201)
                        .text("time_window_end"))
                .isEqualTo("13:15:00");
    }

    @Test
    void aPickupIsMovedToTheWholeSlotThatIsNamed() {
        var pickup = door.booked();
        var path = Doors.PATH + "/{id}/reschedule";
        var body = Json.of("pickup_date", door.inDays(3).toString(), "time_window_start", "12:00");

        door.buyer()
                .post(path, Json.changed(body, "time_window_end", "13:00"), pickup)
                .problem(422, "window-unsuitable", "/time_window_end");
        assertThat(door.get(pickup).text("time_window_start")).isEqualTo("08:00:00");
        door.buyer()
                .post(path, Json.changed(body, "time_window_end", "14:00"), pickup)
                .is(200);
    }

    @Test
    void coordinatesAreTakenAsDevicesSendThemAndHaveToBeNearThePostalCode() {
        var booked = door.book(
                        "place",
                        door.place(
                                "pickup_latitude",
                                new BigDecimal("4.6671234567890123"),
                                "pickup_longitude",
                                new BigDecimal("-74.05789000000000000001")))
                .is(201);

        assertThat(booked.decimal("place.pickup_latitude"))
                .isCloseTo(new BigDecimal("4.6671234567890123"), within(new BigDecimal("1e-14")));
        assertThat(booked.decimal("place.pickup_longitude")).isEqualByComparingTo("-74.05789");
        for (var nowhere : List.of(List.of("0", "0"), List.of("0.0", "-0.0"), List.of("0.0000001", "0.0000001"))) {
            door.book(
                            "place",
                            door.place(
                                    "pickup_latitude",
                                    new BigDecimal(nowhere.getFirst()),
                                    "pickup_longitude",
                                    new BigDecimal(nowhere.getLast())))
                    .problem(400, "validation-failed", "/place/pickup_latitude");
        }
        // The other side of the earth; latitude and longitude swapped; a sign lost.
        for (var far : List.of(List.of(-4.6, 105.9), List.of(-74.05789, 4.66712), List.of(4.66712, 74.05789))) {
            door.book("place", door.place("pickup_latitude", far.getFirst(), "pickup_longitude", far.getLast()))
                    .problem(422, "place-far-off", "/place/pickup_latitude", "/place/pickup_longitude");
        }
        assertThat(door.pickupsOfCustomer()).isEqualTo(1);
        assertThat(door.placesTaken()).isEqualTo(1);
    }

    @Test
    void aPriceThatNoColumnHoldsIsRefusedAtThePackages() {
        door.hasTariff(); // 1 % of the insured value, and 10,500 for coming
        var boxes = IntStream.range(0, 100)
                .mapToObj(i -> door.box("B" + i, "1", "insurance_value", new BigDecimal("99999999999")))
                .toList();

        door.book("packages", boxes).problem(422, "pickup-too-expensive", "/packages");

        nothingIsBooked();
        door.book("packages", List.of(door.box("B", "1", "insurance_value", new BigDecimal("99999999999"))))
                .is(201);
    }

    @Test
    void anElementOfAListIsNamedByItsIndex() {
        door.book("required_skills", List.of("cold-chain", "NOT A SKILL"))
                .problem(400, "validation-failed", "/required_skills/1");
    }

    @Test
    void whileItIsOnlyRequestedCancellingCostsNothingAndSaysSo() {
        door.hasTariff();
        clock.stopAt(Instant.parse(door.inDays(1) + "T17:00:00Z")); // noon
        var requested = door.book("pickup_type", "on_demand", "pickup_date", null, "time_window_start", null)
                .is(201);
        assertThat(requested.text("status")).isEqualTo("requested");
        assertThat(requested.decimal("late_cancellation_fee")).isEqualByComparingTo("0");
        assertThat(requested.text("cancel_free_until")).isEqualTo(requested.text("window_ends_at"));

        door.drive(driver -> driver.assign(door.idOf(requested.text("pickup_id")), door.assignment()));

        assertThat(door.get(requested.text("pickup_id")).decimal("late_cancellation_fee"))
                .isEqualByComparingTo("5000");
        // One that is moved while it is only requested is free until the cut-off of its slot.
        var moved = door.booked("pickup_type", "on_demand", "pickup_date", null, "time_window_start", null);
        door.reschedule(moved, "16:00").is(200);
        assertThat(door.cancel(moved).is(200).decimal("cancellation_fee")).isEqualByComparingTo("0");
    }

    @Test
    void onDemandWaitsForADriverAndIsForNow() {
        var booked = door.book("pickup_type", "on_demand", "pickup_date", null, "time_window_start", null)
                .is(201);

        assertThat(booked.text("status")).isEqualTo("requested");
        assertThat(Duration.between(clock.instant(), Instant.parse(booked.text("window_ends_at"))))
                .isLessThanOrEqualTo(Duration.ofHours(2));
        assertThat(door.placesTaken()).isZero();
    }

    @Test
    void expressIsAcceptedForADayThatIsStillPlannedAndRefusedWhereNobodyDrives() {
        clock.stopAt(Instant.parse(door.inDays(1) + "T17:00:00Z")); // noon
        assertThat(door.book(
                                "pickup_type",
                                "express",
                                "pickup_date",
                                door.inDays(1).toString(),
                                "time_window_start",
                                "14:00")
                        .is(201)
                        .text("status"))
                .isEqualTo("scheduled");
        door.book("pickup_type", "express", "pickup_date", door.inDays(0).toString(), "time_window_start", "14:00")
                .problem(422, "express-not-feasible", "/time_window_start");

        assertThat(door.pickupsOfCustomer()).isEqualTo(1);
    }

    @Test
    void cancellingIsFreeUntilTheCutOffAndCostsTheFeeAfterIt() {
        door.hasTariff();
        var early = door.booked();
        var late = door.booked();

        assertThat(door.cancel(early).is(200).decimal("cancellation_fee")).isEqualByComparingTo("0");
        assertThat(door.placesTaken()).isEqualTo(1);
        var cutOff = Instant.parse(door.get(late).text("cancel_free_until"));
        clock.stopAt(cutOff);
        assertThat(door.cancel(late).is(200).decimal("cancellation_fee")).isEqualByComparingTo("5000");
        assertThat(door.placesTaken()).isZero();
    }

    @Test
    void aLaterWindowIsNoWayAroundTheFee() {
        door.hasTariff();
        var pickup = door.booked();
        clock.stopAt(Instant.parse(door.get(pickup).text("cancel_free_until")));
        var day = door.inDays(3).toString();

        door.buyer()
                .post(
                        Doors.PATH + "/{id}/reschedule",
                        Json.of("pickup_date", day, "time_window_start", "08:00"),
                        pickup)
                .is(200);

        assertThat(door.cancel(pickup).is(200).decimal("cancellation_fee")).isEqualByComparingTo("5000");
    }

    @Test
    void theContactAndTheInstructionsMayChangeAndNothingElse() {
        var pickup = door.booked();
        var seen = door.get(pickup);
        var path = Doors.PATH + '/' + pickup;

        var changed = door.buyer()
                .seeing(seen)
                .patch(path, Json.of("contact", Json.of("contact_name", "Luis"), "special_instructions", "Ring twice"))
                .is(200);

        assertThat(changed.text("contact.contact_name")).isEqualTo("Luis");
        assertThat(changed.text("contact.contact_phone")).isEqualTo("+573001234567");
        assertThat(changed.text("special_instructions")).isEqualTo("Ring twice");
        door.buyer()
                .seeing(seen)
                .patch(path, Json.of("special_instructions", null))
                .problem(412, "stale-version");
        door.buyer().patch(path, Json.of("special_instructions", null)).is(428);
        door.buyer()
                .seeing(changed)
                .patch(path, Json.of("pickup_cost", 0))
                .problem(400, "validation-failed", "/pickup_cost");
        door.cancel(pickup).is(200);
        door.buyer()
                .seeing(door.get(pickup))
                .patch(path, Json.of("special_instructions", null))
                .problem(409, "pickup-not-editable");
    }

    @Test
    void listsAreOfTheCallersScopeAndFiltered() {
        var pickup = door.booked();
        door.booked("pickup_date", door.inDays(4).toString());
        var number = door.trackingNumbers(pickup).getFirst();

        assertThat(door.buyer().get(Doors.PATH).is(200).items("pickup_id")).hasSize(2);
        assertThat(door.staff()
                        .get(Doors.PATH + "?sort=window_starts_at")
                        .is(200)
                        .items("pickup_id"))
                .first()
                .isEqualTo(pickup);
        assertThat(door.as(Tokens.with("*").company(ExternalId.next("COMP")))
                        .get(Doors.PATH)
                        .is(200)
                        .items("pickup_id"))
                .isEmpty();
        assertThat(door.staff()
                        .get(
                                Doors.PATH + "?tracking_number={n}",
                                number.toLowerCase().replace("co", " CO"))
                        .items("pickup_id"))
                .containsExactly(pickup);
        assertThat(door.staff()
                        .get(Doors.PATH + "?date_from={d}", door.inDays(3))
                        .items("pickup_id"))
                .hasSize(1);
        assertThat(door.staff().get(Doors.PATH + "?status=cancelled").items("pickup_id"))
                .isEmpty();
        var summary = door.staff()
                .get(Doors.PATH + "?zone_code={z}&limit=1&count=true", door.zone.code())
                .is(200);
        assertThat(summary.number("total")).isEqualTo(2);
        assertThat(summary.decimal("items.0.estimated_weight_kg")).isEqualByComparingTo("11.5");
        door.as(Tokens.with("*").company(ExternalId.next("COMP")))
                .get(Doors.PATH + '/' + pickup)
                .problem(404, "pickup-not-found");
    }
}
