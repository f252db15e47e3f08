package com.quenty.pickup.pickups.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.contracts.pickup.PickupOrder;
import com.quenty.contracts.pickup.PickupView;
import com.quenty.pickup.Doors;
import com.quenty.pickup.pickups.PickupStatus;
import com.quenty.platform.identity.ExternalId;
import com.quenty.test.Answer;
import com.quenty.test.ApiClient;
import com.quenty.test.Concurrently;
import com.quenty.test.ContractSample;
import com.quenty.test.Json;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import com.quenty.test.Tokens;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT
class PickupContractIT {

    private final RestTestClient http;
    private final Doors doors;
    private final WireMockServer customers;
    private final WireMockServer orders;
    private Doors.Open door;

    PickupContractIT(
            RestTestClient http,
            Doors doors,
            @Sibling("customer-service") WireMockServer customers,
            @Sibling("order-service") WireMockServer orders) {
        this.http = http;
        this.doors = doors;
        this.customers = customers;
        this.orders = orders;
    }

    @BeforeEach
    void open() {
        door = doors.open(http, customers, orders);
    }

    private ApiClient sibling() {
        return door.as(Tokens.with("internal-pickups:create", "internal-open-work:read")
                .service("a-sibling"));
    }

    private Map<String, @Nullable Object> order(@Nullable Object... changes) {
        return Json.changed(
                Json.changed(
                        Json.parse(ContractSample.of("pickup", "pickup-order").json()),
                        "customer_id",
                        door.customer,
                        "company_id",
                        door.company,
                        "postal_code",
                        door.zone.postalCode()),
                changes);
    }

    private Answer book(String reference, @Nullable Object... changes) {
        return sibling().put("/internal/v1/pickups/" + reference, order(changes));
    }

    @Test
    void theSamplesAreWhatTheRecordsSay() {
        ContractSample.of("pickup", "pickup-order").as(PickupOrder.class);
        ContractSample.of("pickup", "pickup").as(PickupView.class);
    }

    @Test
    void aSiblingBooksOncePerReferenceInTheNextFreeSlot() {
        var reference = ExternalId.next("RET");

        var booked = book(reference).is(200);

        ContractSample.of("pickup", "pickup").isTrueOf(booked.content());
        var again = book(reference).is(200);
        assertThat(again.text("pickup_id")).isEqualTo(booked.text("pickup_id"));
        assertThat(door.pickupsOfCustomer()).isEqualTo(1);
        assertThat(door.placesTaken()).isEqualTo(1);
        assertThat(sibling().get("/internal/v1/pickups/" + reference).is(200).body())
                .isEqualTo(booked.body());
        assertThat(door.get(booked.text("pickup_id")).text("booking_reference")).isEqualTo(reference);
        book(reference, "customer_id", ExternalId.next("USER")).problem(409, "pickup-reference-reused");
        sibling().get("/internal/v1/pickups/" + ExternalId.next("RET")).problem(404, "pickup-not-found");
    }

    @Test
    void parallelRequestsUnderOneReferenceBookOnce() {
        var reference = ExternalId.next("RET");

        var outcomes = Concurrently.run(6, () -> book(reference));

        assertThat(outcomes.stream()
                        .map(outcome -> outcome.require().is(200).text("pickup_id"))
                        .distinct())
                .hasSize(1);
        assertThat(door.pickupsOfCustomer()).isEqualTo(1);
        assertThat(door.placesTaken()).isEqualTo(1);
    }

    @Test
    void aWindowMayBeNamedAndBadInputIsRefusedWithItsPlace() {
        var day = door.inDays(3).toString();
        var booked = book(ExternalId.next("RET"), "pickup_date", day, "time_window_start", "10:00")
                .is(200);
        assertThat(booked.text("window_starts_at")).isEqualTo(day + "T15:00:00Z");

        book("R1", "pickup_date", day).problem(400, "validation-failed", "/time_window_start");
        book("R1", "packages", List.of()).problem(400, "validation-failed", "/packages");
        book("R1", "contact_phone", "12").problem(400, "validation-failed", "/contact_phone");
        book("R1", "pickup_latitude", 99).problem(400, "validation-failed", "/pickup_latitude");
        book("R1", "packages", List.of(Json.of("weight_kg", -1)))
                .problem(400, "validation-failed", "/packages/0/weight_kg");
        assertThat(door.pickupsOfCustomer()).isEqualTo(1);
    }

    @Test
    void onlyServicesWithThePermissionMayBook() {
        door.platform().put("/internal/v1/pickups/R1", order()).problem(403, "service-token-required");
        door.as(Tokens.with("internal-orders:read").service("a-sibling"))
                .put("/internal/v1/pickups/R1", order())
                .problem(403, "permission-denied");
    }

    @Test
    void openPickupsAreOpenWorkOfTheCustomerAndTheCompany() {
        var path = "/internal/v1/open-work/";
        assertThat(sibling().get(path + "customers/" + door.customer).is(200).at("open_work"))
                .isEmpty();
        door.in(PickupStatus.ASSIGNED);
        door.in(PickupStatus.FAILED);
        door.in(PickupStatus.COMPLETED);
        door.in(PickupStatus.CANCELLED);

        for (var of : List.of("customers/" + door.customer, "companies/" + door.company)) {
            var open = sibling().get(path + of).is(200);
            ContractSample.of("openwork", "open-work").isTrueOf(open.content());
            assertThat(open.text("open_work.0.kind")).isEqualTo("pickups");
            assertThat(open.number("open_work.0.count")).isEqualTo(2);
        }
    }
}
