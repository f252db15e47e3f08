package com.quenty.auth.accounts.holders;

import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.auth.People;
import com.quenty.platform.identity.ExternalId;
import com.quenty.test.ApiClient;
import com.quenty.test.ContractSample;
import com.quenty.test.ServiceIT;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT
class PermissionHolderIT {

    private static final String HOLDERS = "/internal/v1/permission-holders/";

    private final People people;
    private final ApiClient pickupService;

    PermissionHolderIT(RestTestClient http) {
        this.people = new People(http);
        this.pickupService = people.service("pickup-service");
    }

    private boolean drives(String userId) {
        return pickupService
                .get(HOLDERS + userId + "?permission=routes:drive")
                .is(200)
                .flag("holds");
    }

    @Test
    void aRoleThatNamesThePermissionHoldsItAndAWildcardDoesNot() {
        var driver = people.create("dario.holder", "COMP-1", "driver");

        var held =
                pickupService.get(HOLDERS + driver + "?permission=routes:drive").is(200);

        ContractSample.of("auth", "permission-holder").isTrueOf(held.body().toString());
        assertThat(held.text("user_id")).isEqualTo(driver);
        assertThat(held.flag("holds")).isTrue();
        assertThat(drives(people.create("mara.holder", "COMP-1", "manager"))).isFalse();
        assertThat(drives(people.create("root.holder", null, "super_admin"))).isFalse();
        assertThat(drives(people.create("carla.holder", null, "customer"))).isFalse();
        assertThat(drives(people.create("both.holder", "COMP-1", "manager", "driver")))
                .isTrue();
        assertThat(drives(ExternalId.next("USER"))).isFalse();
    }

    @Test
    void aRoleOfTheInstallationsOwnCounts() {
        people.root()
                .post(
                        "/api/v1/admin/roles",
                        Map.of(
                                "name",
                                "night_courier",
                                "description",
                                "Drives at night",
                                "data_scope",
                                "company",
                                "permissions",
                                List.of("routes:drive")))
                .is(201);

        assertThat(drives(people.create("nora.holder", "COMP-1", "night_courier")))
                .isTrue();
    }

    @Test
    void oneWhoIsInvitedHoldsWhatTheRoleNamesAndOneWhoIsKeptOutNothing() {
        var invited = people.root()
                .post(
                        "/api/v1/admin/users",
                        Map.of(
                                "username",
                                "ines.holder",
                                "email",
                                "ines.holder@andina.example",
                                "company_id",
                                "COMP-1",
                                "roles",
                                List.of("driver")))
                .is(201);
        assertThat(invited.text("status")).isEqualTo("pending_verification");
        assertThat(drives(invited.text("user_id"))).isTrue();

        var driver = people.create("sara.holder", "COMP-1", "driver");
        people.root()
                .post("/api/v1/admin/users/" + driver + "/suspend", Map.of("reason", "Lost the licence"))
                .is(200);
        assertThat(drives(driver)).isFalse();

        var gone = people.create("gus.holder", "COMP-1", "driver");
        people.service("customer-service")
                .post("/internal/v1/accounts/" + gone + "/deactivate")
                .is(200);
        assertThat(drives(gone)).isFalse();
    }

    @Test
    void onlyServicesThatNeedItMayAsk() {
        people.root().get(HOLDERS + "USER-1?permission=routes:drive").problem(403, "service-token-required");
        people.service("order-service")
                .get(HOLDERS + "USER-1?permission=routes:drive")
                .problem(403, "permission-denied");
        pickupService.get(HOLDERS + "USER-1").is(400);
    }
}
