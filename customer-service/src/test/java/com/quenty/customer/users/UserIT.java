package com.quenty.customer.users;

import static com.quenty.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.customer.clients.LoginPart;
import com.quenty.platform.identity.ExternalId;
import com.quenty.platform.security.DataScope;
import com.quenty.test.Answer;
import com.quenty.test.ApiClient;
import com.quenty.test.Concurrently;
import com.quenty.test.ContractSample;
import com.quenty.test.Json;
import com.quenty.test.MutableClock;
import com.quenty.test.Outcome;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import com.quenty.test.Tokens;
import com.quenty.test.standins.AuthServiceStandIn;
import com.quenty.test.standins.IntlShippingServiceStandIn;
import com.quenty.test.standins.MicrocreditServiceStandIn;
import com.quenty.test.standins.OrderServiceStandIn;
import com.quenty.test.standins.PickupServiceStandIn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionOperations;

@ServiceIT
class UserIT {

    private static final AtomicInteger NAMES = new AtomicInteger();

    private final ApiClient api;
    private final AuthServiceStandIn auth;
    private final MutableClock clock;
    private final JdbcClient jdbc;
    private final WaitingDeliveries deliveries;
    private final OrderServiceStandIn orders;
    private final MicrocreditServiceStandIn credit;
    private final PickupServiceStandIn pickups;
    private final IntlShippingServiceStandIn manifests;
    private final TransactionOperations transaction;
    private final AccountChangeService changes;

    UserIT(
            RestTestClient http,
            @Sibling("auth-service") WireMockServer auth,
            MutableClock clock,
            JdbcClient jdbc,
            @Sibling("order-service") WireMockServer orders,
            @Sibling("microcredit-service") WireMockServer credit,
            @Sibling("pickup-service") WireMockServer pickups,
            @Sibling("intl-shipping-service") WireMockServer manifests,
            TransactionOperations transaction,
            AccountChangeService changes) {
        this.api = ApiClient.of(http);
        this.auth = AuthServiceStandIn.of(auth);
        this.clock = clock;
        this.jdbc = jdbc;
        this.deliveries = new WaitingDeliveries(jdbc, clock);
        this.orders = OrderServiceStandIn.of(orders);
        this.credit = MicrocreditServiceStandIn.of(credit);
        this.pickups = PickupServiceStandIn.of(pickups);
        this.manifests = IntlShippingServiceStandIn.of(manifests);
        this.transaction = transaction;
        this.changes = changes;
    }

    @BeforeEach
    void authServiceAgrees() {
        auth.agrees();
        orders.hasNoOpenWork();
        credit.hasNoOpenWork();
        pickups.hasNoOpenWork();
        manifests.hasNoOpenWork();
    }

    private String aCompany() {
        return api.post("/api/v1/companies", Json.of("name", "Andino")).text("company_id");
    }

    private Answer aUser() {
        return aUserOf(null, "customer");
    }

    private Answer aUserOf(String company, String role) {
        var name = "member" + NAMES.incrementAndGet();
        var answer = api.post(
                "/api/v1/users",
                Json.of(
                        "username",
                        name,
                        "email",
                        name + "@andino.example",
                        "first_name",
                        "Ana",
                        "role",
                        role,
                        "company_id",
                        company));
        answer.is(201);
        auth.forgetRequests();
        return answer;
    }

    private static String path(Answer user) {
        return "/api/v1/users/" + user.text("unique_id");
    }

    /** Deliveries of one test must not be counted in the next. */
    @AfterEach
    void nothingIsLeftWaiting() {
        auth.comesBack().agrees();
        deliveries.asTimePasses(deliveries::areNone);
    }

    @Test
    void nameAndPhoneAreSavedAtOnceAndDeliveredAfterwards() {
        var user = aUser();

        var patched = api.seeing(0).patch(path(user), Json.of("last_name", "Restrepo", "first_name", null));

        patched.is(200);
        assertThat(patched.text("last_name")).isEqualTo("Restrepo");
        eventually(() -> AccountChanges.assertAsked(
                auth,
                user.text("unique_id"),
                "first_name",
                "",
                "last_name",
                "Restrepo",
                "role",
                null,
                "company_id",
                null,
                "email",
                null));
    }

    @Test
    void anotherEmailAddressIsAskedForAndSavedWhenItIsConfirmed() {
        var user = aUser();
        var admin = Tokens.with("users:*");
        auth.has(user.text("unique_id"), "pending_email", "New@andino.example");

        var patched = api.as(admin)
                .seeing(0)
                .patch(
                        path(user),
                        Json.of(
                                "email",
                                "New@Andino.Example",
                                "first_name",
                                "Eva",
                                "current_password",
                                "luna-clara-77"));

        patched.is(200);
        assertThat(patched.text("email")).isEqualTo(user.text("email"));
        assertThat(patched.text("pending_email")).isEqualTo("New@andino.example");
        assertThat(api.get(path(user)).body().has("pending_email")).isFalse();
        assertThat(patched.text("first_name")).isEqualTo("Eva");
        assertThat(patched.body().has("current_password")).isFalse();
        assertThat(auth.changes(user.text("unique_id"))).hasSize(1);
        AccountChanges.assertAsked(
                auth,
                user.text("unique_id"),
                "email",
                "New@andino.example",
                "current_password",
                "luna-clara-77",
                "role",
                null,
                "acting_user_id",
                admin.subject());
        deliveries.areNone();

        var confirmed = "/internal/v1/customers/" + user.text("unique_id") + "/email";
        var authService = api.as(Tokens.ofService("auth-service"));
        for (int twice = 0; twice < 2; twice++) {
            authService.put(confirmed, Json.of("email", "New@andino.example")).is(200);
        }
        assertThat(api.get(path(user)).text("email")).isEqualTo("New@andino.example");
        authService
                .put("/internal/v1/customers/USER-NOBODY/email", Json.of("email", "a@andino.example"))
                .problem("user-not-found");
        authService.put(confirmed, Json.of("email", aUser().text("email"))).problem("duplicate-email");
        api.put(confirmed, Json.of("email", "a@andino.example")).is(403);
    }

    @ParameterizedTest
    @CsvSource({
        "duplicate-email, 409",
        "grant-exceeds-own, 403",
        "target-exceeds-own, 403",
        "unknown-role, 422",
        "last-super-admin, 409",
        "account-not-found, 409",
        "current-password-required, 422",
        "wrong-current-password, 422",
        "too-many-proofs, 429",
        "person-required, 403",
        "target-of-equal-rank, 403",
        "reactivates-itself, 403",
    })
    void aChangeThatAuthServiceRefusesIsNotSaved(String sample, int status) {
        var user = aUser();
        auth.refuses(sample);

        var answer = api.seeing(0).patch(path(user), Json.of("email", "renamed@andino.example", "role", "manager"));

        answer.is(status);
        assertThat(api.get(path(user)).body()).isEqualTo(user.body());
        deliveries.areNone();
    }

    @ParameterizedTest
    @ValueSource(strings = {"role", "company_id", "email"})
    void whatARevisionNamesIsAskedOfAuthServiceAlsoWhereTheProfileSaysItAlready(String named) {
        var user = aUserOf(aCompany(), "manager");
        var admin = Tokens.with("users:*");

        api.as(admin)
                .seeing(0)
                .patch(path(user), Json.of(named, user.text(named)))
                .is(200);

        assertThat(auth.changes(user.text("unique_id"))).hasSize(1);
        AccountChanges.assertAsked(
                auth,
                user.text("unique_id"),
                Json.changed(
                        Json.of("role", null, "company_id", null, "email", null, "acting_user_id", admin.subject()),
                        named,
                        user.text(named)));

        auth.refuses("target-exceeds-own");
        api.seeing(0).patch(path(user), Json.of(named, user.text(named))).problem("target-exceeds-own");
        deliveries.areNone();
    }

    @Test
    void aCompanyThatTheProfileDoesNotHaveEitherIsTakenFromTheAccount() {
        var user = aUser();

        api.seeing(0).patch(path(user), Json.of("company_id", null)).is(200);

        AccountChanges.assertAsked(auth, user.text("unique_id"), "company_id", "");
    }

    @Test
    void ifTheAnswerIsLostNothingIsRestoredInWhichTheRevisionDidNotDifferFromTheProfile() {
        var user = aUserOf(null, "manager");
        auth.isDown();
        api.seeing(0).patch(path(user), Json.of("role", "manager")).is(503);
        auth.comesBack().agrees().forgetRequests();

        deliveries.asTimePasses(deliveries::areNone);

        assertThat(auth.changes(user.text("unique_id"))).isEmpty();
    }

    @Test
    void namesAreDeliveredAlsoWhereTheProfileSaysThemAlready() {
        var user = aUser();

        api.seeing(0).patch(path(user), Json.of("first_name", "Ana")).is(200);

        eventually(() -> AccountChanges.assertAsked(
                auth, user.text("unique_id"), "first_name", "Ana", "role", null, "company_id", null, "email", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"role", "company_id", "email"})
    void callersChangeNoAccountThatDiffersFromItsProfileWhereTheyMayNotChangeTheProfile(String named) {
        var company = aCompany();
        var user = aUserOf(company, "manager");
        var self = api.as(Tokens.with("users:read", "users:update")
                .subject(user.text("unique_id"))
                .company(company)
                .scope(DataScope.OWN));
        var same = Json.of(named, user.text(named));

        auth.has(user.text("unique_id"), "role", "manager", "company_id", company, "email", user.text("email"));
        self.seeing(0).patch(path(user), same).is(200);
        auth.has(user.text("unique_id"), "role", "driver", "company_id", "COMP-1", "email", "other@andino.example");
        self.seeing(0).patch(path(user), same).problem("outside-data-scope");

        assertThat(auth.changes(user.text("unique_id"))).isEmpty();
    }

    @Test
    void callersOfACompanyMoveNoAccountIntoItThatIsElsewhere() {
        var company = aCompany();
        var user = aUserOf(company, "driver");
        var manager = api.as(Tokens.with("users:*", "companies:read").company(company));

        auth.has(user.text("unique_id"), "company_id", company);
        manager.seeing(0)
                .patch(path(user), Json.of("company_id", company, "role", "driver"))
                .is(200);
        AccountChanges.assertAsked(auth, user.text("unique_id"), "role", "driver", "company_id", null);
        auth.has(user.text("unique_id"), "company_id", "COMP-1");

        manager.seeing(0).patch(path(user), Json.of("company_id", company)).problem("outside-data-scope");
    }

    @Test
    void whileAuthServiceIsDownRolesDoNotChangeAndTheAccountIsReverted() {
        var user = aUser();
        auth.isDown();

        api.seeing(0).patch(path(user), Json.of("role", "manager")).is(503);
        assertThat(api.get(path(user)).text("role")).isEqualTo("customer");

        auth.comesBack().agrees();
        deliveries.asTimePasses(() -> AccountChanges.assertAsked(auth, user.text("unique_id"), "role", "customer"));
    }

    @ParameterizedTest
    @CsvSource({"deactivate, true", "reactivate, false"})
    void ofConcurrentMovesOneIsMadeAndTheOthersHearWhy(String move, boolean active) {
        var user = aUser();
        if (!active) {
            api.post(path(user) + "/deactivate").is(200);
        }
        auth.isSlow(Duration.ofMillis(100));

        var answers = Concurrently.run(4, () -> api.post(path(user) + "/" + move)).stream()
                .map(outcome -> outcome.require())
                .toList();

        assertThat(answers.stream().map(Answer::status)).containsOnlyOnce(200).allMatch(s -> s == 200 || s == 409);
        assertThat(answers.stream().filter(answer -> answer.status() == 409).map(Answer::code))
                .allMatch(code ->
                        List.of("illegal-transition", "concurrent-update").contains(code));
    }

    @Test
    void onlyCallersWhoNamedAVersionHearThatItIsStale() {
        var user = aUser();
        api.seeing(0).patch(path(user), Json.of("first_name", "Eva")).is(200);

        api.seeing(0).post(path(user) + "/deactivate").problem(412, "stale-version");
        api.with("If-Match", "*").post(path(user) + "/deactivate").is(200);
    }

    @Test
    void readingGoesOnWhileAuthServiceIsDown() {
        var user = aUser();
        auth.isDown();

        api.get(path(user)).is(200);
        api.seeing(0).patch(path(user), Json.of("phone", "+573001234567")).is(200);
    }

    @Test
    void aChangeThatCanNotBeSavedIsRevertedAtAuthService() throws Exception {
        var user = aUser();
        var id = user.text("unique_id");

        // Another transaction changes the user, and commits only after auth-service was asked.
        var late = transaction.execute(status -> {
            jdbc.sql("UPDATE users SET version = version + 1, first_name = 'Eva' WHERE unique_id = ?")
                    .param(id)
                    .update();
            var answer =
                    CompletableFuture.supplyAsync(() -> api.seeing(0).patch(path(user), Json.of("role", "manager")));
            eventually(() -> assertThat(auth.changes(id)).hasSize(1));
            return answer;
        });

        assertThat(late.get().status()).isIn(409, 412);
        deliveries.asTimePasses(() -> AccountChanges.assertAsked(
                auth, id, "role", "customer", "first_name", null, "email", null, "acting_user_id", null));
    }

    @Test
    void aPatchNeedsTheVersionAndRefusesAnOldOne() {
        var user = aUser();

        api.patch(path(user), Json.of("first_name", "x")).is(428);
        api.seeing(3).patch(path(user), Json.of("first_name", "x")).is(412);
        api.seeing(0).patch(path(user), Json.of("username", "other")).problem("validation-failed", "/username");
        api.seeing(0).patch(path(user), Json.of("email", null)).problem("validation-failed", "/email");
        api.seeing(0).patch(path(user), Json.of("phone", "12")).problem("validation-failed", "/phone");
    }

    @Test
    void ofConcurrentPatchesOfOneVersionOneWins() {
        var user = aUser();

        var outcomes = Concurrently.run(
                5,
                () -> api.seeing(0)
                        .patch(path(user), Json.of("role", "role" + NAMES.incrementAndGet()))
                        .status());

        assertThat(outcomes.stream().map(outcome -> outcome.require()))
                .containsOnlyOnce(200)
                .allMatch(status -> status == 200 || status == 412 || status == 409);
        var role = api.get(path(user)).text("role");
        eventually(() -> {
            // A loser that had already asked auth-service is delivered once more a moment later.
            clock.advance(Duration.ofSeconds(1));
            deliveries.areNone();
            assertThat(auth.changes(user.text("unique_id")).getLast().getBodyAsString())
                    .contains(role);
        });
    }

    @Test
    void ofConcurrentChangesOfTheRoleOnlyTheWinnersReachesAuthService() {
        for (int round = 0; round < 5; round++) {
            var user = aUser();
            auth.isSlow(Duration.ofMillis(50));

            var answers = Concurrently.run(
                            4,
                            () -> api.with("If-Match", "*")
                                    .patch(path(user), Json.of("role", "role" + NAMES.incrementAndGet())))
                    .stream()
                    .map(Outcome::require)
                    .toList();

            var refused =
                    answers.stream().filter(answer -> answer.status() != 200).toList();
            assertThat(refused).extracting(Answer::code).allMatch("concurrent-update"::equals);
            var asked = auth.changes(user.text("unique_id"));
            assertThat(asked).hasSize(answers.size() - refused.size());
            assertThat(asked.getLast().getBodyAsString())
                    .contains(api.get(path(user)).text("role"));
            deliveries.areNone();
            auth.comesBack().agrees();
        }
    }

    @Test
    void aChangeWhoseAnswerNeverCameKeepsNobodyWaiting() {
        var user = aUser();
        auth.isDown();
        api.seeing(0).patch(path(user), Json.of("role", "manager")).is(503);
        auth.comesBack().agrees();

        api.seeing(0).patch(path(user), Json.of("role", "driver")).is(200);
    }

    @Test
    void whileProofsWaitTheCallerHearsForHowLong() {
        var user = aUser();
        auth.refuses("too-many-proofs");

        var answer = api.as(Tokens.with("users:*"))
                .seeing(0)
                .patch(path(user), Json.of("email", "other@andino.example", "current_password", "luna-clara-77"));

        assertThat(answer.problem(429, "too-many-proofs").header("Retry-After")).isEqualTo("7");
        assertThat(auth.changes(user.text("unique_id"))).hasSize(1);
    }

    @Test
    void aUserIsDeactivatedAndReactivatedOnceEach() {
        var user = aUser();
        var id = user.text("unique_id");
        var admin = Tokens.with("users:*");

        var inactive = api.as(admin).post(path(user) + "/deactivate", Json.of("reason", "Left."));
        assertThat(inactive.flag("active")).isFalse();
        assertThat(auth.calls(id, "deactivate").getLast().getUrl()).endsWith("?acting_user_id=" + admin.subject());
        api.post(path(user) + "/deactivate").problem("illegal-transition");
        assertThat(auth.calls(id, "deactivate")).hasSize(1);

        assertThat(api.post(path(user) + "/reactivate").flag("active")).isTrue();
        assertThat(auth.calls(id, "reactivate")).hasSize(1);
        api.post(path(user) + "/reactivate").problem("illegal-transition");
        deliveries.areNone();
    }

    @Test
    void aUserWhomAuthServiceProtectsIsNotDeactivated() {
        var user = aUser();
        auth.refuses("last-super-admin");

        api.post(path(user) + "/deactivate").problem("last-super-admin");
        assertThat(api.get(path(user)).flag("active")).isTrue();

        auth.refuses("target-exceeds-own");
        api.post(path(user) + "/deactivate").problem("target-exceeds-own");
    }

    @Test
    void aUserWithOpenWorkIsNotDeactivated() {
        var user = aUser();
        orders.hasOpenWork(user.text("unique_id"), "orders", 2);

        var refused = api.post(path(user) + "/deactivate");

        refused.problem("open-work-left");
        assertThat(refused.text("open_work.0")).isEqualTo("2 open orders");
        assertThat(auth.accountRequests()).isEmpty();
    }

    @Test
    void usersOfAnInactiveCompanyCanNotSignInUntilItIsReactivatedUnlessInactiveThemselves() {
        var company = aCompany();
        var active = aUserOf(company, "driver").text("unique_id");
        var gone = aUserOf(company, "driver").text("unique_id");
        api.post("/api/v1/users/" + gone + "/deactivate");
        auth.forgetRequests();

        api.post("/api/v1/companies/" + company + "/deactivate");
        eventually(() -> assertThat(auth.calls(active, "deactivate")).hasSize(1));
        assertThat(api.get("/api/v1/users/" + active).flag("active")).isTrue();
        api.post("/api/v1/users/" + gone + "/reactivate").problem("company-inactive");

        api.post("/api/v1/companies/" + company + "/reactivate");
        eventually(() -> assertThat(auth.calls(active, "reactivate")).hasSize(1));
        deliveries.asTimePasses(deliveries::areNone);
        assertThat(auth.calls(gone, "deactivate").size()
                        + auth.calls(gone, "reactivate").size())
                .isZero();
    }

    @Test
    void aCompanyDeactivatedWhileAuthServiceIsAskedReactivatesNoUser() throws Exception {
        var company = aCompany();
        var user = aUserOf(company, "driver");
        var id = user.text("unique_id");
        api.post(path(user) + "/deactivate").is(200);
        auth.forgetRequests();

        var late = transaction.execute(status -> {
            jdbc.sql("UPDATE companies SET active = FALSE, version = version + 1 WHERE company_id = ?")
                    .param(company)
                    .update();
            var answer = CompletableFuture.supplyAsync(() -> api.post(path(user) + "/reactivate"));
            eventually(() -> assertThat(auth.calls(id, "reactivate")).hasSize(1));
            return answer;
        });

        late.get().problem("company-inactive");
        deliveries.asTimePasses(() -> assertThat(auth.calls(id, "deactivate")).hasSize(1));
        assertThat(api.get(path(user)).flag("active")).isFalse();
    }

    @Test
    void aDeliveryDuringAChangeIsRepeatedUntilTheChangeIsOver() {
        clock.stop();
        var id = aUser().text("unique_id");
        var change = changes.begin(id, Set.of(LoginPart.ROLE));
        change.ask(() -> "agreed");

        api.seeing(0)
                .patch("/api/v1/users/" + id, Json.of("last_name", "Restrepo"))
                .is(200);
        eventually(() -> assertThat(auth.changes(id)).hasSize(1));
        // Only once the repetition is scheduled can the clock bring it on.
        eventually(() -> assertThat(deliveries.repetitions()).isOne());
        clock.advance(Duration.ofSeconds(3));
        eventually(() -> assertThat(auth.changes(id)).as("not over yet").hasSize(2));
        eventually(() -> assertThat(deliveries.repetitions()).isOne());
        transaction.executeWithoutResult(status -> change.complete());
        clock.advance(Duration.ofSeconds(3));

        eventually(() -> assertThat(auth.changes(id)).hasSize(3));
        eventually(deliveries::areNone);
    }

    /** The last name and status of the company that auth-service was given. */
    private String known(String companyId) {
        var requests = auth.knownCompany(companyId);
        return requests.isEmpty() ? "" : requests.getLast().getBodyAsString();
    }

    @Test
    void authServiceKnowsTheNameAndTheStatusOfACompany() {
        var company = aCompany();
        eventually(() -> assertThat(known(company)).contains("Andino").contains("true"));
        ContractSample.of("auth", "known-company").isTrueOf(known(company));

        api.seeing(0).patch("/api/v1/companies/" + company, Json.of("name", "Cordillera"));
        eventually(() -> assertThat(known(company)).contains("Cordillera"));
        api.post("/api/v1/companies/" + company + "/deactivate");

        eventually(() -> assertThat(known(company)).contains("Cordillera").contains("false"));
    }

    @Test
    void usersOfACompanyDoNotReactivateIt() {
        var company = aCompany();
        api.post("/api/v1/companies/" + company + "/deactivate");

        var refused = api.as(Tokens.with("companies:*").company(company))
                .post("/api/v1/companies/" + company + "/reactivate");

        refused.is(403);
    }

    @Test
    void aDeliveryIsRepeatedUntilAuthServiceIsBack() {
        var company = aCompany();
        var user = aUserOf(company, "driver").text("unique_id");
        auth.isDown();

        api.post("/api/v1/companies/" + company + "/deactivate").is(200);
        eventually(() -> assertThat(auth.accountRequests()).isNotEmpty());
        auth.comesBack().agrees();

        deliveries.asTimePasses(() -> assertThat(auth.calls(user, "deactivate")).isNotEmpty());
    }

    @Test
    void aUserWhoLeavesAnInactiveCompanyMaySignInAgain() {
        var company = aCompany();
        var user = aUserOf(company, "driver");
        api.post("/api/v1/companies/" + company + "/deactivate");
        eventually(() ->
                assertThat(auth.calls(user.text("unique_id"), "deactivate")).hasSize(1));

        api.seeing(0).patch(path(user), Json.of("company_id", null)).is(200);

        eventually(() ->
                assertThat(auth.calls(user.text("unique_id"), "reactivate")).hasSize(1));
    }

    @Test
    void callersOfACompanyFindItsUsersOnly() {
        var own = aCompany();
        var mine = aUserOf(own, "driver");
        var other = aUserOf(aCompany(), "driver");
        var manager = api.as(Tokens.with("users:*", "companies:read").company(own));

        assertThat(manager.get("/api/v1/users").items("unique_id")).containsExactly(mine.text("unique_id"));
        assertThat(manager.get("/api/v1/users?company_id=" + other.text("company_id"))
                        .items("unique_id"))
                .isEmpty();
        assertThat(manager.get("/api/v1/companies/" + own + "/members").items("role"))
                .containsExactly("driver");
        manager.get("/api/v1/companies/" + other.text("company_id") + "/members")
                .is(404);
        assertThat(manager.get("/api/v1/users/counts").number("total")).isEqualTo(1);
        manager.get(path(other)).problem("user-not-found");
        manager.seeing(0).patch(path(other), Json.of("first_name", "x")).is(404);
        manager.post(path(other) + "/deactivate").is(404);
        manager.post(path(other) + "/reactivate").is(404);
        manager.seeing(0).patch(path(mine), Json.of("company_id", null)).problem("outside-data-scope");
        manager.seeing(0)
                .patch(path(mine), Json.of("company_id", other.text("company_id")))
                .problem("outside-data-scope");
        assertThat(auth.accountRequests()).isEmpty();
    }

    @Test
    void customersSeeThemselvesAndChangeOnlyNameAndPhone() {
        var company = aCompany();
        var user = aUserOf(company, "customer");
        var colleague = aUserOf(company, "customer");
        var self = api.as(Tokens.with("users:read", "users:update", "companies:read")
                .subject(user.text("unique_id"))
                .company(company)
                .scope(DataScope.OWN));

        assertThat(self.get("/api/v1/users").items("unique_id")).containsExactly(user.text("unique_id"));
        assertThat(self.get("/api/v1/companies/" + company + "/members").items("unique_id"))
                .containsExactly(user.text("unique_id"));
        self.get(path(colleague)).is(404);
        self.seeing(0).patch(path(colleague), Json.of("first_name", "x")).is(404);
        self.seeing(0).patch(path(user), Json.of("phone", "+573001234567")).is(200);
        for (var body :
                List.of(Json.of("role", "admin"), Json.of("email", "x@y.example"), Json.of("company_id", null))) {
            self.seeing(1).patch(path(user), body).problem("outside-data-scope");
        }
    }

    @Test
    void listsAreFilteredSearchedAndCounted() {
        var company = aCompany();
        aUserOf(company, "driver");
        aUserOf(company, "manager");
        var inactive = aUserOf(company, "driver");
        api.seeing(0).patch(path(inactive), Json.of("last_name", "Núñez"));
        api.post(path(inactive) + "/deactivate");

        assertThat(api.get("/api/v1/users?company_id={c}&role=driver", company).items("unique_id"))
                .hasSize(2);
        assertThat(api.get("/api/v1/users?company_id={c}&active=false", company).items("unique_id"))
                .containsExactly(inactive.text("unique_id"));
        for (var q : new String[] {"nunez", "NÚÑEZ", "nu\u0301n\u0303ez"}) {
            assertThat(api.get("/api/v1/users?q={q}", q).items("unique_id"))
                    .as(q)
                    .containsExactly(inactive.text("unique_id"));
        }
        assertThat(api.get("/api/v1/users?company_id={c}&sort=username", company)
                        .items("username"))
                .isSorted();
        assertThat(api.get("/api/v1/companies/{c}/members?role=manager", company)
                        .items("role"))
                .containsExactly("manager");

        var counts = api.get("/api/v1/users/counts?company_id={c}", company).body();
        assertThat(counts.path("total").asInt()).isEqualTo(3);
        assertThat(counts.at("/by_status/active").asInt()).isEqualTo(2);
        assertThat(counts.at("/by_status/inactive").asInt()).isEqualTo(1);
        assertThat(counts.at("/by_role/driver").asInt()).isEqualTo(2);
        assertThat(counts.path("new_in_thirty_days").asInt()).isEqualTo(3);
        clock.advance(Duration.ofDays(31));
        assertThat(api.get("/api/v1/users/counts?company_id={c}", company).number("new_in_thirty_days"))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sort=email", "status=active", "limit=1000", "active=2", "q=x"})
    void aListRefusesWhatItDoesNotOffer(String query) {
        api.get("/api/v1/users?" + query).is(400);
    }

    @Test
    void pagesStayWholeWhileUsersAreAdded() {
        var company = aCompany();
        var expected = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            expected.addFirst(aUserOf(company, "driver").text("unique_id"));
        }
        var seen = new ArrayList<String>();
        var page = api.get("/api/v1/users?limit=2&company_id={c}", company);
        seen.addAll(page.items("unique_id"));
        while (page.flag("has_more")) {
            aUserOf(company, "driver");
            page = api.get("/api/v1/users?limit=2&company_id={c}&cursor={n}", company, page.text("next_cursor"));
            seen.addAll(page.items("unique_id"));
        }

        assertThat(seen).isEqualTo(expected);
    }

    @Test
    void theProfileOfASelfRegisteredAccountIsCreatedOnce() {
        var id = ExternalId.next("USER");
        var deliverer = api.as(Tokens.ofService("auth-service"));
        var name = "self" + NAMES.incrementAndGet();
        var json =
                Json.of("username", name, "email", name + "@Home.Example", "first_name", "Eva", "phone", "not a phone");

        var outcomes = Concurrently.run(
                20,
                () -> deliverer
                        .put("/internal/v1/customers/" + id + "/profile", json)
                        .status());

        assertThat(outcomes.stream().map(outcome -> outcome.require())).containsOnly(200);
        var user = api.get("/api/v1/users/" + id);
        assertThat(user.text("role")).isEqualTo("customer");
        assertThat(user.text("email")).isEqualTo(name + "@home.example");
        assertThat(user.body().path("phone").isNull())
                .as("no person is there to correct it")
                .isTrue();
        assertThat(auth.accountRequests()).isEmpty();

        api.seeing(0).patch("/api/v1/users/" + id, Json.of("first_name", "Evita"));
        deliverer.put("/internal/v1/customers/" + id + "/profile", json);
        assertThat(api.get("/api/v1/users/" + id).text("first_name"))
                .as("a late delivery changes nothing")
                .isEqualTo("Evita");
    }

    @Test
    void siblingsAskWhetherACustomerMayDoBusiness() {
        var company = aCompany();
        var user = aUserOf(company, "customer");
        var sibling = api.as(Tokens.with("internal-customers:read").service("order-service"));
        var path = "/internal/v1/customers/" + user.text("unique_id");

        var view = sibling.get(path);
        view.is(200);
        ContractSample.of("customer", "active-customer").isTrueOf(view.body().toString());
        assertThat(view.flag("company_active")).isTrue();
        assertThat(view.flag("company_verified")).isFalse();

        api.post("/api/v1/companies/" + company + "/deactivate");
        assertThat(sibling.get(path).flag("company_active")).isFalse();
        assertThat(sibling.get(path).flag("active")).isTrue();

        sibling.get("/internal/v1/customers/USER-0").problem("user-not-found");
        api.get(path).is(403);
        sibling.put(path + "/profile", Json.of()).is(403);
    }
}
