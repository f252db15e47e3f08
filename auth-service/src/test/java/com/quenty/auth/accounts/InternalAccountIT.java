package com.quenty.auth.accounts;

import static com.quenty.auth.People.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.auth.People;
import com.quenty.contracts.auth.AccountView;
import com.quenty.contracts.auth.KnownCompany;
import com.quenty.platform.identity.ExternalId;
import com.quenty.test.Answer;
import com.quenty.test.ApiClient;
import com.quenty.test.Concurrently;
import com.quenty.test.ContractSample;
import com.quenty.test.Outcome;
import com.quenty.test.ServiceIT;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InternalAccountIT {

    private static final String ACCOUNTS = "/internal/v1/accounts/";

    private final People people;
    private final ApiClient customerService;
    private String admin = "";
    private String manager = "";

    InternalAccountIT(RestTestClient http) {
        this.people = new People(http);
        this.customerService = people.service("customer-service");
    }

    @BeforeAll
    void staff() {
        admin = people.create("the.admin", null, "admin");
        manager = people.create("the.manager", "COMP-1", "manager");
    }

    @Test
    void anAccountIsMadeUnderTheGivenIdAndASecondCallChangesNothing() {
        var id = ExternalId.next("USER");
        var account = account("ana.torres", "COMP-1", "manager", admin);

        var first = customerService.put(ACCOUNTS + id, account).is(200);
        var second = customerService.put(ACCOUNTS + id, account).is(200);

        assertThat(second.body()).isEqualTo(first.body());
        ContractSample.of("auth", "active-account").isTrueOf(first.body().toString());
        assertThat(first.text("user_id")).isEqualTo(id);
        assertThat(first.text("status")).isEqualTo("active");
        assertThat(first.text("role")).isEqualTo("manager");
        assertThat(customerService.get(ACCOUNTS + id).is(200).body()).isEqualTo(first.body());
        customerService
                .put(ACCOUNTS + id, account("other.one", "COMP-1", "manager", admin))
                .problem(409, "account-exists");
        people.anonymous()
                .post(People.LOGIN, People.credentials("ana.torres", "a first one, soon gone"))
                .is(200);
    }

    @Test
    void concurrentCallsOfOneRequestCreateOneAccount() {
        var id = ExternalId.next("USER");

        var answers = Concurrently.run(
                8, () -> customerService.put(ACCOUNTS + id, account("parallel", null, "customer", admin)));

        assertThat(answers.stream().map(Outcome::require)).allMatch(answer -> answer.status() == 200);
    }

    @Test
    void theActorsGrantsLimitTheAccount() {
        customerService
                .put(ACCOUNTS + ExternalId.next("USER"), account("in.own", "COMP-1", "driver", manager))
                .is(200);

        customerService
                .put(ACCOUNTS + ExternalId.next("USER"), account("elsewhere", "COMP-2", "driver", manager))
                .problem(403, "grant-exceeds-own");
        customerService
                .put(ACCOUNTS + ExternalId.next("USER"), account("too.wide", "COMP-1", "inspector", manager))
                .problem(403, "grant-exceeds-own");
        customerService
                .put(ACCOUNTS + ExternalId.next("USER"), account("too.much", null, "super_admin", admin))
                .problem(403, "grant-exceeds-own");
        customerService
                .put(ACCOUNTS + ExternalId.next("USER"), account("by.nobody", null, "customer", "USER-NOBODY"))
                .problem(403, "grant-exceeds-own");
        customerService
                .put(ACCOUNTS + ExternalId.next("USER"), account("no.role", null, "emperor", admin))
                .problem(422, "unknown-role");
        customerService
                .put(ACCOUNTS + ExternalId.next("USER"), account("THE.ADMIN", null, "customer", admin))
                .problem(409, "duplicate-username");
        var weak = account("weak.one", null, "customer", admin);
        weak.put("initial_password", "short");
        customerService.put(ACCOUNTS + ExternalId.next("USER"), weak).problem(422, "weak-password");
        customerService
                .put(ACCOUNTS + "not-an-id", account("bad.id", null, "customer", admin))
                .problem(400, "validation-failed");
    }

    @Test
    void aChangeOfCompanyOrRoleEndsTheTokens() {
        var id = people.create("bea", "COMP-1", "driver");
        var pair = people.signIn("bea");

        var changed = customerService
                .patch(
                        ACCOUNTS + id,
                        Map.of("company_id", "COMP-2", "role", "manager", "first_name", "Bea", "acting_user_id", admin))
                .is(200);

        assertThat(changed.text("company_id")).isEqualTo("COMP-2");
        assertThat(changed.text("role")).isEqualTo("manager");
        people.anonymous().as(pair.text("access_token")).get("/api/v1/profile").is(401);
        var left = customerService
                .patch(ACCOUNTS + id, Map.of("company_id", "", "acting_user_id", admin))
                .is(200);
        assertThat(left.text("company_id")).isBlank();
        customerService
                .patch(ACCOUNTS + id, Map.of("first_name", "X", "acting_user_id", manager))
                .problem(404, "account-not-found");
        customerService.patch(ACCOUNTS + id, Map.of("first_name", "Restored")).is(200);
    }

    @Test
    void deactivatingAndReactivatingMayBeRepeated() {
        var id = people.create("carla", "COMP-1", "driver");
        var pair = people.signIn("carla");

        customerService
                .post(ACCOUNTS + id + "/deactivate?acting_user_id=" + manager)
                .is(200);
        customerService.post(ACCOUNTS + id + "/deactivate").is(200);
        people.anonymous()
                .post(People.REFRESH, People.refreshToken(pair.text("refresh_token")))
                .is(401);
        people.anonymous()
                .post(People.LOGIN, People.credentials("carla", PASSWORD))
                .is(401);
        customerService.post(ACCOUNTS + id + "/reactivate").is(200);
        customerService
                .post(ACCOUNTS + id + "/reactivate?acting_user_id=" + manager)
                .is(200);
        people.signIn("carla");

        customerService
                .post(ACCOUNTS + admin + "/deactivate?acting_user_id=" + manager)
                .problem(404, "account-not-found");
        customerService.post(ACCOUNTS + ExternalId.next("USER") + "/deactivate").problem(404, "account-not-found");
    }

    @Test
    void anAccountThatWasJustClosedHearsThatItMustNotReopenItselfAndHoldsNothingElsewhere() {
        var closed = people.create("clo.sed", "COMP-1", "manager");
        var driver = people.create("led.driver", "COMP-1", "driver");
        customerService.post(ACCOUNTS + closed + "/deactivate").is(200);
        customerService.post(ACCOUNTS + driver + "/deactivate").is(200);

        isTrue("reactivates-itself", customerService.post(ACCOUNTS + closed + "/reactivate?acting_user_id=" + closed));
        for (var verb : new String[] {"deactivate", "reactivate"}) {
            customerService
                    .post(ACCOUNTS + driver + "/" + verb + "?acting_user_id=" + closed)
                    .problem(403, "target-exceeds-own");
        }
        customerService
                .patch(ACCOUNTS + driver, Map.of("company_id", "", "acting_user_id", closed))
                .problem(403, "target-exceeds-own");
        customerService.post(ACCOUNTS + driver + "/reactivate").is(200);
    }

    @Test
    void reactivatingAProfileDoesNotLiftASuspension() {
        var id = people.create("dario", "COMP-1", "driver");
        people.root()
                .post("/api/v1/admin/users/" + id + "/suspend", Map.of("reason", "under suspicion"))
                .is(200);

        customerService
                .post(ACCOUNTS + id + "/deactivate?acting_user_id=" + manager)
                .is(200);
        customerService
                .post(ACCOUNTS + id + "/reactivate?acting_user_id=" + manager)
                .is(200);

        assertThat(customerService.get(ACCOUNTS + id).text("status")).isEqualTo("suspended");
        people.anonymous()
                .post(People.LOGIN, People.credentials("dario", PASSWORD))
                .is(401);
        people.root().post("/api/v1/admin/users/" + id + "/reactivate").is(200);
        people.signIn("dario");
    }

    @Test
    void reactivatingAProfileDoesNotReactivateADeactivatedAccount() {
        var id = people.create("elena", "COMP-1", "driver");
        people.root()
                .post("/api/v1/admin/users/" + id + "/deactivate", Map.of("reason", "has left"))
                .is(200);

        customerService.post(ACCOUNTS + id + "/deactivate").is(200);
        customerService.post(ACCOUNTS + id + "/reactivate").is(200);

        assertThat(customerService.get(ACCOUNTS + id).text("status")).isEqualTo("deactivated");
        people.anonymous()
                .post(People.LOGIN, People.credentials("elena", PASSWORD))
                .is(401);
    }

    @Test
    void anAdministratorCanNotOverrideAnInactiveProfile() {
        var id = people.create("fabio", "COMP-1", "driver");
        customerService.post(ACCOUNTS + id + "/deactivate").is(200);

        var suspended = people.root()
                .post("/api/v1/admin/users/" + id + "/suspend", Map.of("reason", "under suspicion"))
                .is(200);
        var reactivated =
                people.root().post("/api/v1/admin/users/" + id + "/reactivate").is(200);

        assertThat(suspended.text("status")).isEqualTo("suspended");
        assertThat(reactivated.text("status")).isEqualTo("active");
        assertThat(reactivated.flag("is_active")).isFalse();
        assertThat(reactivated.flag("profile_active")).isFalse();
        people.anonymous()
                .post(People.LOGIN, People.credentials("fabio", PASSWORD))
                .is(401);
        customerService.post(ACCOUNTS + id + "/reactivate").is(200);
        people.signIn("fabio");
    }

    @Test
    void reactivatingAProfileDoesNotVerifyTheAddress() {
        var id = ExternalId.next("USER");
        var invited = account("gina", "COMP-1", "driver", admin);
        invited.remove("initial_password");
        customerService.put(ACCOUNTS + id, invited).is(200);

        customerService.post(ACCOUNTS + id + "/deactivate").is(200);
        customerService.post(ACCOUNTS + id + "/reactivate").is(200);

        assertThat(customerService.get(ACCOUNTS + id).text("status")).isEqualTo("pending_verification");
    }

    @Test
    void aWithdrawnAccountIsDeletedUnlessItWasUsed() {
        var unused = ExternalId.next("USER");
        customerService
                .put(ACCOUNTS + unused, account("un.used", null, "customer", admin))
                .is(200);
        var used = people.create("us.ed", null, "customer");

        customerService.post(ACCOUNTS + unused + "/withdraw").is(200);
        customerService.post(ACCOUNTS + unused + "/withdraw").is(200);
        customerService.post(ACCOUNTS + used + "/withdraw").is(200);
        customerService.post(ACCOUNTS + used + "/withdraw").is(200);

        customerService.get(ACCOUNTS + unused).problem(404, "account-not-found");
        assertThat(customerService.get(ACCOUNTS + used).text("status")).isEqualTo("deactivated");
    }

    @Test
    void theSamplesThatCustomerServiceReadsAreTrue() {
        var id = ExternalId.next("USER");
        ContractSample.of("auth", "active-account").as(AccountView.class);
        ContractSample.of("auth", "known-company").as(KnownCompany.class);
        isTrue("duplicate-username", customerService.put(ACCOUNTS + id, account("the.admin", null, "customer", admin)));
        var sameEmail = account("other.name", null, "customer", admin);
        sameEmail.put("email", "the.admin@andina.example");
        isTrue("duplicate-email", customerService.put(ACCOUNTS + id, sameEmail));
        var weak = account("weak.two", null, "customer", admin);
        weak.put("initial_password", "short");
        isTrue("weak-password", customerService.put(ACCOUNTS + id, weak));
        isTrue("unknown-role", customerService.put(ACCOUNTS + id, account("no.role", null, "emperor", admin)));
        isTrue("grant-exceeds-own", customerService.put(ACCOUNTS + id, account("much", null, "super_admin", admin)));
        isTrue("account-not-found", customerService.get(ACCOUNTS + id));
        var boss = people.create("boss", "COMP-1", "super_admin");
        isTrue("target-exceeds-own", customerService.post(ACCOUNTS + boss + "/deactivate?acting_user_id=" + manager));
        people.root().get("/api/v1/admin/users?role=super_admin&status=active").items("user_id").stream()
                .filter(other -> !other.equals(boss))
                .forEach(other ->
                        customerService.post(ACCOUNTS + other + "/deactivate").is(200));
        isTrue("last-super-admin", customerService.post(ACCOUNTS + boss + "/deactivate"));
    }

    private static void isTrue(String sample, Answer answer) {
        ContractSample.of("auth", sample).isTrueOf(answer.body().toString());
        assertThat(answer.text("code")).isEqualTo(sample);
    }

    @Test
    void onlyTheServiceThatNeedsItMayCall() {
        people.service("gateway").get(ACCOUNTS + admin).problem(403, "permission-denied");
        people.root().get(ACCOUNTS + admin).problem(403, "service-token-required");
        people.anonymous().get(ACCOUNTS + admin).problem(401, "authentication-required");
    }

    private static Map<String, Object> account(String username, String company, String role, String acting) {
        var account = new HashMap<String, Object>(Map.of(
                "username", username,
                "email", username.toLowerCase(Locale.ROOT) + ".internal@andina.example",
                "initial_password", "a first one, soon gone",
                "role", role,
                "acting_user_id", acting));
        if (company != null) {
            account.put("company_id", company);
        }
        return account;
    }
}
