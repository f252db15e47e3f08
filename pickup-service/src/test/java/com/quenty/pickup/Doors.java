package com.quenty.pickup;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.pickup.evidence.ContentReference;
import com.quenty.pickup.evidence.DevicePosition;
import com.quenty.pickup.evidence.FailedAttempt;
import com.quenty.pickup.evidence.FailureCategory;
import com.quenty.pickup.evidence.Handover;
import com.quenty.pickup.pickups.Assignment;
import com.quenty.pickup.pickups.DrivenPickupStore;
import com.quenty.pickup.pickups.PickupStatus;
import com.quenty.platform.identity.ExternalId;
import com.quenty.platform.security.DataScope;
import com.quenty.test.Answer;
import com.quenty.test.ApiClient;
import com.quenty.test.Json;
import com.quenty.test.MutableClock;
import com.quenty.test.Sibling;
import com.quenty.test.Tokens;
import com.quenty.test.standins.AuthServiceStandIn;
import com.quenty.test.standins.CustomerServiceStandIn;
import com.quenty.test.standins.OrderServiceStandIn;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * A customer of a company in a zone, over HTTP, and drivers who come. A bean; each test opens its own with {@link
 * #open}.
 */
@Component
public class Doors {

    public static final String PATH = "/api/v1/pickups";
    public static final ContentReference SIGNATURE = new ContentReference("proofs/signature.png", "a".repeat(64));
    public static final ContentReference PHOTO = new ContentReference("proofs/door.jpg", "b".repeat(64));
    public static final DevicePosition AT_THE_DOOR = new DevicePosition(4.66700, -74.05800, 8.0);

    private static final ZoneId BOGOTA = ZoneId.of("America/Bogota");

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final DrivenPickupStore driven;
    private final MutableClock clock;
    private final WireMockServer auth;

    Doors(
            JdbcClient jdbc,
            TransactionOperations transaction,
            DrivenPickupStore driven,
            MutableClock clock,
            @Sibling("auth-service") WireMockServer auth) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.driven = driven;
        this.clock = clock;
        this.auth = auth;
    }

    public Open open(RestTestClient http, WireMockServer customers, WireMockServer orders, @Nullable Object... zone) {
        return new Open(
                ApiClient.of(http),
                CustomerServiceStandIn.of(customers).knowsEverybody(),
                OrderServiceStandIn.of(orders).takesNotices(),
                zone);
    }

    public final class Open {

        public final String company = ExternalId.next("COMP");
        public final String customer = ExternalId.next("USER");
        public final String driver = ExternalId.next("USER");
        public final CustomerServiceStandIn customers;
        public final OrderServiceStandIn orders;
        public final Zones.Created zone;
        private final ApiClient api;

        private Open(
                ApiClient api, CustomerServiceStandIn customers, OrderServiceStandIn orders, @Nullable Object... zone) {
            this.api = api;
            this.customers = customers.knows(customer, "company_id", company).knows(driver, "company_id", company);
            AuthServiceStandIn.of(auth).letsNobody().lets(driver, "routes:drive");
            this.orders = orders;
            this.zone = Zones.create(api, zone);
        }

        /** Sees the whole platform. */
        public ApiClient platform() {
            return keyed(api);
        }

        /** Works for the company. */
        public ApiClient staff() {
            return keyed(api.as(Tokens.with("*").company(company)));
        }

        /** The customer. */
        public ApiClient buyer() {
            return keyed(api.as(Tokens.with("*").subject(customer).scope(DataScope.OWN)));
        }

        public ApiClient as(Tokens caller) {
            return keyed(api.as(caller));
        }

        private static ApiClient keyed(ApiClient api) {
            return api.key(ExternalId.next("KEY"));
        }

        public LocalDate inDays(int days) {
            return LocalDate.ofInstant(clock.instant(), BOGOTA).plusDays(days);
        }

        /** A scheduled one in two days from 08:00, with two packages of 4 and 7.5 kg. */
        public Map<String, @Nullable Object> body(@Nullable Object... changes) {
            return Json.changed(
                    Json.of(
                            "customer_id",
                            customer,
                            "pickup_type",
                            "scheduled",
                            "pickup_date",
                            inDays(2).toString(),
                            "time_window_start",
                            "08:00",
                            "place",
                            place(),
                            "contact",
                            Json.of("contact_name", "Ana Restrepo", "contact_phone", "+573001234567"),
                            "packages",
                            List.of(box("BOX-1", "4"), box("BOX-2", "7.5"))),
                    changes);
        }

        public Map<String, @Nullable Object> place(@Nullable Object... changes) {
            return Json.changed(
                    Json.of(
                            "pickup_address",
                            "Carrera 11 # 84-09",
                            "postal_code",
                            zone.postalCode(),
                            "city",
                            "Bogotá",
                            "country",
                            "CO",
                            "pickup_latitude",
                            4.66712,
                            "pickup_longitude",
                            -74.05789),
                    changes);
        }

        public Map<String, @Nullable Object> box(String reference, String kg, @Nullable Object... changes) {
            return Json.changed(Json.of("package_reference", reference, "weight_kg", new BigDecimal(kg)), changes);
        }

        /**
         * One of its own from tomorrow on: 10,000 and 2,000 for each kg over 5; 5,000 for cancelling late, 1,500 for
         * each attempt.
         */
        public void hasTariff() {
            var prices = Json.of(
                    "base",
                    Json.of("on_demand", 20000, "express", 30000, "scheduled", 10000, "recurring", 9000),
                    "free_weight_kg",
                    5,
                    "per_kg",
                    2000,
                    "zone",
                    500,
                    "packaging",
                    4000,
                    "insurance_rate",
                    new BigDecimal("0.01"),
                    "cancellation_fee",
                    5000,
                    "failed_attempt_fee",
                    1500);
            platform()
                    .post(
                            "/api/v1/pickup-zones/{code}/tariffs",
                            Json.of(
                                    "valid_from",
                                    inDays(1).toString(),
                                    "currency",
                                    "COP",
                                    "prices",
                                    prices,
                                    "reason",
                                    "Agreed for the year"),
                            zone.code())
                    .is(201);
        }

        public Answer book(@Nullable Object... changes) {
            return buyer().post(PATH, body(changes));
        }

        public String booked(@Nullable Object... changes) {
            return book(changes).is(201).text("pickup_id");
        }

        public Answer get(String pickup) {
            return platform().get(PATH + '/' + pickup).is(200);
        }

        public String status(String pickup) {
            return get(pickup).text("status");
        }

        public int idOf(String pickup) {
            return jdbc.sql("SELECT id FROM pickups WHERE pickup_id = :id")
                    .param("id", pickup)
                    .query(Integer.class)
                    .single();
        }

        /** Places that are taken in the slot of the pickup; -1 without a slot. */
        public int placesTaken(String pickup) {
            return jdbc.sql("""
                            SELECT coalesce((SELECT s.taken FROM pickup_slots s WHERE s.id = p.slot_id), -1)
                            FROM pickups p WHERE p.pickup_id = :id
                            """).param("id", pickup).query(Integer.class).single();
        }

        /** Places that are taken in all slots of the zone. */
        public int placesTaken() {
            return jdbc.sql("""
                            SELECT coalesce(sum(s.taken), 0) FROM pickup_slots s
                            JOIN pickup_zones z ON z.id = s.zone_id WHERE z.code = :code
                            """).param("code", zone.code()).query(Integer.class).single();
        }

        public long pickupsOfCustomer() {
            return jdbc.sql("SELECT count(*) FROM pickups WHERE customer_id = :id")
                    .param("id", customer)
                    .query(Long.class)
                    .single();
        }

        public List<String> trackingNumbers(String pickup) {
            return get(pickup)
                    .at("packages")
                    .valueStream()
                    .map(each -> each.path("tracking_number").asString())
                    .toList();
        }

        /** A route of a driver of its own; for pickups alone, whose rows refer to one. */
        public int route() {
            return Objects.requireNonNull(transaction.execute(status -> jdbc.sql("""
                            INSERT INTO pickup_routes
                                (route_id, driver_id, route_date, vehicle_type, company_id, time_zone, depot, vehicle, shift,
                                 planned_start, planned_end, expected_end, busy_until, planned_distance_m, co2_g)
                            VALUES (:route, :driver, :date, 'van', :company, 'America/Bogota',
                                    '{"name": "Depot", "latitude": 4.6, "longitude": -74.1}', '{"type": "van", "skills": []}',
                                    '{"from": "2026-11-30T13:00:00Z", "until": "2026-11-30T23:00:00Z", "breaks": [], "max_stops": 20}',
                                    :date, :date + 1, :date + 1, :date + 1, 0, 0)
                            RETURNING id
                            """)
                    .param("route", ExternalId.next("RT"))
                    .param("driver", ExternalId.next("USER"))
                    .param("company", company)
                    .param("date", inDays(2))
                    .query(Integer.class)
                    .single()));
        }

        /** What a route does to a pickup, in a transaction of its own. */
        public <T> T drive(Function<DrivenPickupStore, T> verb) {
            return Objects.requireNonNull(transaction.execute(status -> verb.apply(driven)));
        }

        public Assignment assignment() {
            return new Assignment(route(), driver, "van", null);
        }

        public Handover handover(List<String> codes) {
            return new Handover(
                    "Ana Restrepo",
                    SIGNATURE,
                    List.of(PHOTO),
                    AT_THE_DOOR,
                    codes.stream().map(code -> new Handover.Scan(code, null)).toList(),
                    null,
                    clock.instant());
        }

        public FailedAttempt nobodyThere() {
            return failed(FailureCategory.CUSTOMER_ABSENT);
        }

        public FailedAttempt failed(FailureCategory category) {
            return new FailedAttempt(
                    category, "Nobody answers", "Rang twice", List.of(PHOTO), AT_THE_DOOR, clock.instant());
        }

        /** An order of the customer, sold by the company, with two packed parcels that may leave now; but for the changes. */
        public void hasOrder(String order, @Nullable Object... changes) {
            var facts = Json.changed(
                    Json.of(
                            "customer_id",
                            customer,
                            "company_id",
                            company,
                            "collectable",
                            true,
                            "status",
                            "processing",
                            "parcels",
                            List.of(parcel(1, "packed"), parcel(2, "packed"))),
                    changes);
            orders.knows(
                    order,
                    facts.entrySet().stream()
                            .flatMap(fact -> Stream.of(fact.getKey(), fact.getValue()))
                            .toArray());
        }

        public Map<String, @Nullable Object> parcel(int number, String status) {
            return Json.of("fulfilment_number", number, "status", status, "collectable", status.equals("packed"));
        }

        /** Moves it to another free slot of the day after tomorrow. */
        public Answer reschedule(String pickup, String start) {
            return buyer().post(
                            PATH + "/{id}/reschedule",
                            Json.of("pickup_date", inDays(2).toString(), "time_window_start", start),
                            pickup);
        }

        public Answer cancel(String pickup) {
            return buyer().post(PATH + "/{id}/cancel", Json.of("reason", "not needed"), pickup);
        }

        /** A pickup that has got so far, by public verbs; as always, but for the changes. */
        public String in(PickupStatus status, @Nullable Object... changes) {
            var onDemand = Stream.of("pickup_type", "on_demand", "pickup_date", null, "time_window_start", null);
            var pickup = status == PickupStatus.REQUESTED
                    ? booked(Stream.concat(onDemand, Stream.of(changes)).toArray())
                    : booked(changes);
            int id = idOf(pickup);
            switch (status) {
                case REQUESTED, SCHEDULED -> {}
                case ASSIGNED -> upTo(id, PickupStatus.ASSIGNED);
                case EN_ROUTE -> upTo(id, PickupStatus.EN_ROUTE);
                case ARRIVED -> upTo(id, PickupStatus.ARRIVED);
                case IN_PROGRESS -> upTo(id, PickupStatus.IN_PROGRESS);
                case COMPLETED -> {
                    upTo(id, PickupStatus.IN_PROGRESS);
                    drive(driver -> driver.complete(id, this.driver, handover(trackingNumbers(pickup))));
                }
                case FAILED -> fail(id);
                case RESCHEDULED -> {
                    fail(id);
                    reschedule(pickup, "10:00").is(200);
                }
                case CLOSED_UNSUCCESSFUL -> {
                    fail(id);
                    for (var start : List.of("10:00", "12:00")) {
                        reschedule(pickup, start).is(200);
                        fail(id);
                    }
                }
                case CANCELLED -> cancel(pickup).is(200);
            }
            return pickup;
        }

        /** Ends an open one: cancelled, or by an attempt that fails and is not repeated. */
        public void finish(String pickup) {
            int id = idOf(pickup);
            switch (PickupStatus.valueOf(status(pickup).toUpperCase(Locale.ROOT))) {
                case EN_ROUTE, ARRIVED, IN_PROGRESS -> {
                    drive(driver -> driver.fail(id, this.driver, nobodyThere()));
                    cancel(pickup).is(200);
                }
                case REQUESTED, SCHEDULED, ASSIGNED, FAILED, RESCHEDULED ->
                    cancel(pickup).is(200);
                case COMPLETED, CLOSED_UNSUCCESSFUL, CANCELLED -> {
                    // over
                }
            }
        }

        private void upTo(int id, PickupStatus last) {
            drive(driver -> driver.assign(id, assignment()));
            for (var next : Arrays.asList(PickupStatus.EN_ROUTE, PickupStatus.ARRIVED, PickupStatus.IN_PROGRESS)) {
                if (next.compareTo(last) <= 0) {
                    drive(driver -> switch (next) {
                        case EN_ROUTE -> driver.depart(id);
                        case ARRIVED -> driver.arrive(id);
                        default -> driver.begin(id);
                    });
                }
            }
        }

        public void fail(int id) {
            upTo(id, PickupStatus.ARRIVED);
            drive(driver -> driver.fail(id, this.driver, nobodyThere()));
        }
    }
}
