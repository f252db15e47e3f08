package com.quenty.pickup;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.pickup.pickups.BookPickup;
import com.quenty.pickup.pickups.Contact;
import com.quenty.pickup.pickups.PackageSpec;
import com.quenty.pickup.pickups.PickupBookingService;
import com.quenty.pickup.pickups.PickupFacts;
import com.quenty.pickup.pickups.PickupStore;
import com.quenty.pickup.pickups.Place;
import com.quenty.pickup.zones.PickupType;
import com.quenty.platform.identity.ExternalId;
import com.quenty.test.Answer;
import com.quenty.test.ApiClient;
import com.quenty.test.Json;
import com.quenty.test.MutableClock;
import com.quenty.test.Sibling;
import com.quenty.test.Tokens;
import com.quenty.test.standins.AuthServiceStandIn;
import com.quenty.test.standins.CustomerServiceStandIn;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionOperations;

/** A company with drivers, and pickups to be driven to, on a day that begins at 8 in Bogotá. A bean; each test opens its own. */
@Component
public class Fleet {

    /**
     * Always the day after tomorrow: jobs are first due by the time at which the service was started, so a day that is over would wait for
     * them in vain. Any day is like any other: the zone is open every day, and clocks in Bogotá never change.
     */
    public static final LocalDate DAY =
            LocalDate.ofInstant(Clock.systemUTC().instant(), ZoneOffset.UTC).plusDays(2);

    /** 8 o'clock in Bogotá. */
    public static final Instant MORNING = Instant.parse(utc("13:00:00"));

    public static final String ZONE = "America/Bogota";

    /** Of the depot. */
    public static final double LATITUDE = 4.65;

    public static final double LONGITUDE = -74.08;

    private final PickupBookingService bookings;
    private final PickupStore pickups;
    private final TransactionOperations transaction;
    private final MutableClock clock;
    private final WireMockServer auth;

    Fleet(
            PickupBookingService bookings,
            PickupStore pickups,
            TransactionOperations transaction,
            MutableClock clock,
            @Sibling("auth-service") WireMockServer auth) {
        this.bookings = bookings;
        this.pickups = pickups;
        this.transaction = transaction;
        this.clock = clock;
        this.auth = auth;
    }

    /** A time of the day as the API writes it. */
    public static String utc(String time) {
        return utc(0, time);
    }

    /** As above, of a day some days later. */
    public static String utc(int days, String time) {
        return DAY.plusDays(days) + "T" + time + 'Z';
    }

    /** The clock stands at the morning from now on. */
    public Open open(RestTestClient http, WireMockServer customers) {
        clock.stopAt(MORNING);
        return new Open(
                ApiClient.of(http),
                CustomerServiceStandIn.of(customers).knowsEverybody(),
                AuthServiceStandIn.of(auth).letsNobody());
    }

    public final class Open {

        public final String company = ExternalId.next("COMP");
        public final String driver = ExternalId.next("USER");
        public final CustomerServiceStandIn customers;
        public final AuthServiceStandIn accounts;
        private final ApiClient api;
        private final Random random = new Random(7);

        private Open(ApiClient api, CustomerServiceStandIn customers, AuthServiceStandIn accounts) {
            this.api = api;
            this.customers = customers.knows(driver, "company_id", company);
            this.accounts = accounts.lets(driver, "routes:drive");
            makeZone();
        }

        private void makeZone() {
            var hours = IntStream.rangeClosed(1, 7)
                    .mapToObj(weekday -> Json.of("weekday", weekday, "opens", "00:00", "closes", "24:00"))
                    .toList();
            platform()
                    .post(
                            "/api/v1/pickup-zones",
                            Json.of(
                                    "code",
                                    "BOG-TEST",
                                    "name",
                                    "Bogotá",
                                    "country",
                                    "CO",
                                    "time_zone",
                                    ZONE,
                                    "centre",
                                    Json.of("latitude", LATITUDE, "longitude", LONGITUDE),
                                    "slot_minutes",
                                    120,
                                    "slot_capacity",
                                    5000,
                                    "lead_minutes",
                                    0,
                                    "cancel_minutes",
                                    60,
                                    "postal_prefixes",
                                    List.of("11"),
                                    "hours",
                                    hours,
                                    "holidays",
                                    List.of()));
        }

        /** Sees the whole platform. */
        public ApiClient platform() {
            return keyed(api);
        }

        /** Dispatches for the company. */
        public ApiClient staff() {
            return keyed(api.as(Tokens.with("routes:*", "pickups:*").company(company)));
        }

        /** Drives for the company. */
        public ApiClient driver() {
            return driver(driver);
        }

        public ApiClient driver(String driverId) {
            return keyed(api.as(
                    Tokens.with("routes:drive", "pickups:read").company(company).subject(driverId)));
        }

        /** Another driver; of the company, but for the changes. */
        public String hire(@Nullable Object... changes) {
            var another = colleague(changes);
            accounts.lets(another, "routes:drive");
            return another;
        }

        /** A user of the company, but for the changes, who is no driver. */
        public String colleague(@Nullable Object... changes) {
            var another = ExternalId.next("USER");
            customers.knows(
                    another,
                    Stream.concat(Stream.of("company_id", company), Stream.of(changes))
                            .toArray());
            return another;
        }

        private static ApiClient keyed(ApiClient api) {
            return api.with("Idempotency-Key", ExternalId.next("KEY"));
        }

        /** Somewhere near the depot, to be collected between 8 and 10. */
        public PickupFacts pickup() {
            return pickup(
                    LATITUDE + (random.nextDouble() - 0.5) / 10, LONGITUDE + (random.nextDouble() - 0.5) / 10, "08:00");
        }

        /** @param from local time of the slot of two hours */
        public PickupFacts pickup(double latitude, double longitude, String from) {
            return pickup(latitude, longitude, from, ExternalId.next("USER"), List.of());
        }

        public PickupFacts pickup(
                double latitude, double longitude, String from, String customer, List<String> skills) {
            return book(latitude, longitude, from, customer, skills, PickupType.SCHEDULED);
        }

        private PickupFacts book(
                double latitude, double longitude, String from, String customer, List<String> skills, PickupType type) {
            var place = new Place(
                    "Calle 93 # 12-34",
                    "110221",
                    "Bogotá",
                    null,
                    "CO",
                    BigDecimal.valueOf(latitude),
                    BigDecimal.valueOf(longitude));
            var box = new PackageSpec(
                    "BOX",
                    null,
                    null,
                    new BigDecimal("4"),
                    null,
                    null,
                    null,
                    null,
                    false,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);
            var booking = new BookPickup(
                    customer,
                    company,
                    null,
                    type,
                    DAY,
                    LocalTime.parse(from),
                    null,
                    place,
                    new Contact("Ana Restrepo", "+573001234567", null),
                    List.of(box),
                    false,
                    "Ring twice.",
                    5,
                    skills);
            return Objects.requireNonNull(transaction.execute(status -> bookings.book(booking)));
        }

        /** So close to each other and to the depot that one driver serves twenty of them in a slot; the last is the farthest. */
        public List<PickupFacts> neighbours(int count, String from) {
            return IntStream.rangeClosed(1, count)
                    .mapToObj(i -> pickup(LATITUDE + i * 0.0001, LONGITUDE, from))
                    .toList();
        }

        /** At the depot, to be collected within an hour. */
        public PickupFacts express(String from) {
            return book(LATITUDE, LONGITUDE, from, ExternalId.next("USER"), List.of(), PickupType.EXPRESS);
        }

        public List<PickupFacts> pickups(int count) {
            var booked = new ArrayList<PickupFacts>();
            for (int i = 0; i < count; i++) {
                booked.add(pickup());
            }
            return booked;
        }

        /** The body of a route from 8 o'clock on. */
        public Map<String, @Nullable Object> plan(String driverId, List<PickupFacts> pickups) {
            return Json.of(
                    "driver_id", driverId,
                    "time_zone", ZONE,
                    "depot", Json.of("latitude", LATITUDE, "longitude", LONGITUDE),
                    "vehicle", Json.of("type", "van"),
                    "starts_at", MORNING.toString(),
                    "stops", stops(pickups));
        }

        public static List<Map<String, @Nullable Object>> stops(List<PickupFacts> pickups) {
            return pickups.stream()
                    .map(pickup -> Json.of("pickup_id", pickup.pickupId()))
                    .toList();
        }

        /** A route of the company's driver. */
        public Answer route(List<PickupFacts> pickups) {
            return staff().post("/api/v1/routes", plan(driver, pickups)).is(201);
        }

        /** The driver says something. @param body null for none */
        public Answer drive(String route, String verb, @Nullable Object body) {
            return driver().post("/api/v1/routes/" + route + '/' + verb, body);
        }

        /** The body of a completion: the one package is there. */
        public Map<String, @Nullable Object> handover() {
            return Json.of(
                    "photos", List.of(),
                    "scans", List.of(Json.of("code", "BOX")),
                    "device_time", clock.instant().toString());
        }

        /** The body of a failed attempt. */
        public Map<String, @Nullable Object> attempt() {
            return Json.of(
                    "failure_category",
                    "customer_absent",
                    "failure_reason",
                    "Nobody answers.",
                    "photos",
                    List.of(),
                    "device_time",
                    clock.instant().toString());
        }

        /** As it is by now. */
        public PickupFacts now(PickupFacts pickup) {
            return Objects.requireNonNull(transaction.execute(
                    status -> pickups.facts(List.of(pickup.id())).getFirst()));
        }

        public String status(PickupFacts pickup) {
            return now(pickup).status().code();
        }
    }
}
