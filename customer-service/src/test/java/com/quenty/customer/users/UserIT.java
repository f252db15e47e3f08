package com.quenty.customer.users;

import static com.quenty.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.customer.Api;
import com.quenty.customer.Api.Answer;
import com.quenty.customer.OpenWorkElsewhere;
import com.quenty.customer.clients.LoginPart;
import com.quenty.platform.security.DataScope;
import com.quenty.test.Concurrently;
import com.quenty.test.ContractSample;
import com.quenty.test.MutableClock;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import com.quenty.test.Tokens;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionOperations;

@ServiceIT
class UserIT {

    private static final AtomicInteger NAMES = new AtomicInteger();

    private final Api api;
    private final Accounts auth;
    private final MutableClock clock;
    private final JdbcClient jdbc;
    private final OpenWorkElsewhere openWork;
    private final TransactionOperations transaction;
    private final AccountSteps steps;

    UserIT(
            RestTestClient http,
            @Sibling("auth-service") WireMockServer auth,
            MutableClock clock,
            JdbcClient jdbc,
            OpenWorkElsewhere openWork,
            TransactionOperations transaction,
            AccountSteps steps) {
        this.api = Api.of(http);
        this.auth = new Accounts(auth);
        this.clock = clock;
        this.jdbc = jdbc;
        this.openWork = openWork;
        this.transaction = transaction;
        this.steps = steps;
    }

    @BeforeEach
    void authServiceAgrees() {
        auth.agree();
        openWork.none();
    }

    private String aCompany() {
        return api.post("/api/v1/companies", "{\"name\": \"Andino\"}").text("company_id");
    }

    private Answer aUser() {
        return aUserOf(null, "customer");
    }

    private Answer aUserOf(String company, String role) {
        var name = "member" + NAMES.incrementAndGet();
        var answer = api.post(
                "/api/v1/users", """
                {"username": "%s", "email": "%s@andino.example", "first_name": "Ana", "role": "%s", "company_id": %s}""".formatted(name, name, role, company == null ? "null" : '"' + company + '"'));
        assertThat(answer.status()).isEqualTo(201);
        auth.forgetRequests();
        return answer;
    }

    private static String path(Answer user) {
        return "/api/v1/users/" + user.text("unique_id");
    }

    private long waitingDeliveries() {
        return jdbc.sql("select count(*) from scheduled_tasks where task_name like 'delivery:%'")
                .query(Long.class)
                .single();
    }

    /** What an earlier test has left waiting must not be counted in the next. */
    @AfterEach
    void nothingIsLeftWaiting() {
        auth.comeBack();
        clock.advance(Duration.ofMinutes(15));
        eventually(() -> assertThat(waitingDeliveries()).isZero());
    }

    @Test
    void nameAndPhoneAreKeptAtOnceAndToldToAuthServiceAfterwards() {
        var user = aUser();

        var patched = api.patch(path(user), 0, "{\"last_name\": \"Restrepo\", \"first_name\": null}");

        assertThat(patched.status()).isEqualTo(200);
        assertThat(patched.text("last_name")).isEqualTo("Restrepo");
        eventually(
                () -> auth.changed(
                        user.text("unique_id"),
                        "{\"first_name\": \"\", \"last_name\": \"Restrepo\", \"role\": null, \"company_id\": null, \"email\": null}"));
    }

    @Test
    void anEMailAddressIsChangedWhereOneSignsInFirst() {
        var user = aUser();
        var admin = Tokens.with("users:*");

        var patched = api.as(admin).patch(path(user), 0, "{\"email\": \"New@Andino.Example\"}");

        assertThat(patched.text("email")).isEqualTo("New@andino.example");
        assertThat(auth.changes(user.text("unique_id"))).hasSize(1);
        auth.changed(
                user.text("unique_id"),
                "{\"email\": \"New@andino.example\", \"role\": null, \"acting_user_id\": \"%s\"}"
                        .formatted(admin.subject()));
        assertThat(waitingDeliveries()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "duplicate-email, 409, 409",
        "grant-exceeds-own, 403, 403",
        "target-exceeds-own, 403, 403",
        "unknown-role, 422, 422",
        "last-super-admin, 409, 409",
        "account-not-found, 404, 409",
    })
    void whatAuthServiceRefusesIsNotKeptHereEither(String sample, int refused, int status) {
        var user = aUser();
        auth.refuse(refused, sample);

        var answer = api.patch(path(user), 0, "{\"email\": \"new@andino.example\", \"role\": \"manager\"}");

        assertThat(answer.status()).isEqualTo(status);
        assertThat(api.get(path(user)).body()).isEqualTo(user.body());
        assertThat(waitingDeliveries()).isZero();
    }

    @Test
    void whileAuthServiceIsDownRolesDoNotChangeAndTheAccountIsBroughtBackInLine() {
        var user = aUser();
        auth.beDown();

        assertThat(api.patch(path(user), 0, "{\"role\": \"manager\"}").status()).isEqualTo(503);
        assertThat(api.get(path(user)).text("role")).isEqualTo("customer");

        auth.comeBack();
        clock.advance(Duration.ofSeconds(61));
        eventually(() -> auth.changed(user.text("unique_id"), "{\"role\": \"customer\"}"));
    }

    @Test
    void readingGoesOnWhileAuthServiceIsDown() {
        var user = aUser();
        auth.beDown();

        assertThat(api.get(path(user)).status()).isEqualTo(200);
        assertThat(api.patch(path(user), 0, "{\"phone\": \"+573001234567\"}").status())
                .isEqualTo(200);
    }

    @Test
    void aChangeThatWeCanNotKeepIsTakenBackAtAuthService() throws Exception {
        var user = aUser();
        auth.agreeAfter(800);
        var late = CompletableFuture.supplyAsync(() -> api.patch(path(user), 0, "{\"role\": \"manager\"}"));
        eventually(() -> assertThat(waitingDeliveries()).isOne());
        transaction.executeWithoutResult(
                status -> jdbc.sql("update users set version = version + 1, first_name = 'Eva' where unique_id = ?")
                        .param(user.text("unique_id"))
                        .update());

        assertThat(late.get().status()).isEqualTo(412);
        eventually(() -> auth.changed(
                user.text("unique_id"),
                "{\"role\": \"customer\", \"first_name\": null, \"email\": null, \"acting_user_id\": null}"));
    }

    @Test
    void aPatchNeedsTheVersionAndRefusesAnOldOne() {
        var user = aUser();

        assertThat(api.exchange(HttpMethod.PATCH, path(user), "{\"first_name\": \"x\"}")
                        .status())
                .isEqualTo(428);
        assertThat(api.patch(path(user), 3, "{\"first_name\": \"x\"}").status()).isEqualTo(412);
        assertThat(api.patch(path(user), 0, "{\"username\": \"other\"}").pointers())
                .isEqualTo("/username");
        assertThat(api.patch(path(user), 0, "{\"email\": null}").pointers()).isEqualTo("/email");
        assertThat(api.patch(path(user), 0, "{\"phone\": \"12\"}").pointers()).isEqualTo("/phone");
    }

    @Test
    void ofManyWhoPatchTheSameVersionOneWins() {
        var user = aUser();

        var outcomes = Concurrently.run(
                5,
                () -> api.patch(path(user), 0, "{\"role\": \"role%d\"}".formatted(NAMES.incrementAndGet()))
                        .status());

        assertThat(outcomes.stream().map(outcome -> outcome.require()))
                .containsOnlyOnce(200)
                .allMatch(status -> status == 200 || status == 412 || status == 409);
        var role = api.get(path(user)).text("role");
        eventually(() -> {
            // Who lost while another had asked already tells once more a moment later.
            clock.advance(Duration.ofSeconds(1));
            assertThat(waitingDeliveries()).isZero();
            assertThat(auth.changes(user.text("unique_id")).getLast().getBodyAsString())
                    .contains(role);
        });
    }

    @Test
    void aUserIsDeactivatedAndReactivatedOnceEach() {
        var user = aUser();
        var id = user.text("unique_id");
        var admin = Tokens.with("users:*");

        var inactive = api.as(admin).post(path(user) + "/deactivate", "{\"reason\": \"Left.\"}");
        assertThat(inactive.body().path("active").asBoolean()).isFalse();
        assertThat(auth.last(id, "deactivate").getUrl()).endsWith("?acting_user_id=" + admin.subject());
        assertThat(api.post(path(user) + "/deactivate", null).code()).isEqualTo("illegal-transition");
        assertThat(auth.count(id, "deactivate")).isOne();

        assertThat(api.post(path(user) + "/reactivate", null)
                        .body()
                        .path("active")
                        .asBoolean())
                .isTrue();
        assertThat(auth.count(id, "reactivate")).isOne();
        assertThat(api.post(path(user) + "/reactivate", null).code()).isEqualTo("illegal-transition");
        assertThat(waitingDeliveries()).isZero();
    }

    @Test
    void whomAuthServiceProtectsIsNotDeactivated() {
        var user = aUser();
        auth.refuse(409, "last-super-admin");

        assertThat(api.post(path(user) + "/deactivate", null).code()).isEqualTo("last-super-admin");
        assertThat(api.get(path(user)).body().path("active").asBoolean()).isTrue();

        auth.refuse(403, "target-exceeds-own");
        assertThat(api.post(path(user) + "/deactivate", null).code()).isEqualTo("target-exceeds-own");
    }

    @Test
    void aUserWhoHasWorkInHandIsNotDeactivated() {
        var user = aUser();
        openWork.of(user.text("unique_id"), 2, "orders");

        var refused = api.post(path(user) + "/deactivate", null);

        assertThat(refused.code()).isEqualTo("open-work-left");
        assertThat(refused.body().path("open_work").get(0).asString()).isEqualTo("2 open orders");
        assertThat(auth.requests()).isZero();
    }

    @Test
    void usersOfAnInactiveCompanyCanNotSignInAndComeBackWithItUnlessInactiveThemselves() {
        var company = aCompany();
        var active = aUserOf(company, "driver").text("unique_id");
        var gone = aUserOf(company, "driver").text("unique_id");
        api.post("/api/v1/users/" + gone + "/deactivate", null);
        auth.forgetRequests();

        api.post("/api/v1/companies/" + company + "/deactivate", null);
        eventually(() -> assertThat(auth.count(active, "deactivate")).isOne());
        assertThat(api.get("/api/v1/users/" + active).body().path("active").asBoolean())
                .isTrue();
        assertThat(api.post("/api/v1/users/" + gone + "/reactivate", null).code())
                .isEqualTo("company-inactive");

        api.post("/api/v1/companies/" + company + "/reactivate", null);
        eventually(() -> assertThat(auth.count(active, "reactivate")).isOne());
        eventually(() -> assertThat(waitingDeliveries()).isZero());
        assertThat(auth.count(gone, "deactivate") + auth.count(gone, "reactivate"))
                .isZero();
    }

    @Test
    void aCompanyDeactivatedWhileAuthServiceIsAskedTakesNoUserBack() throws Exception {
        var company = aCompany();
        var user = aUserOf(company, "driver");
        var id = user.text("unique_id");
        api.post(path(user) + "/deactivate", null);
        auth.forgetRequests();
        auth.agreeAfter(800);

        var answer = CompletableFuture.supplyAsync(() -> api.post(path(user) + "/reactivate", null));
        eventually(() -> assertThat(auth.count(id, "reactivate")).isOne());
        api.post("/api/v1/companies/" + company + "/deactivate", null);

        assertThat(answer.get().code()).isEqualTo("company-inactive");
        eventually(() -> assertThat(auth.count(id, "deactivate")).isOne());
        assertThat(api.get(path(user)).body().path("active").asBoolean()).isFalse();
    }

    @Test
    void whatIsToldWhileAChangeIsUnderWayIsToldOnceMoreWhenItIsOver() {
        var id = aUser().text("unique_id");
        var change = steps.begin(id, Set.of(LoginPart.ROLE));
        change.ask(() -> {});

        api.patch("/api/v1/users/" + id, 0, "{\"last_name\": \"Restrepo\"}");
        eventually(() -> assertThat(auth.changes(id)).hasSize(1));
        clock.advance(Duration.ofSeconds(3));
        eventually(() -> assertThat(auth.changes(id)).as("not over yet").hasSize(2));
        transaction.executeWithoutResult(status -> change.settle());
        clock.advance(Duration.ofSeconds(3));

        eventually(() -> assertThat(auth.changes(id)).hasSize(3));
        eventually(() -> assertThat(waitingDeliveries()).isZero());
    }

    @Test
    void authServiceIsToldTheNameAndTheStandingOfACompany() {
        var company = aCompany();
        eventually(() -> assertThat(auth.told(company)).contains("Andino").contains("true"));
        ContractSample.of("auth", "known-company").isTrueOf(auth.told(company));

        api.patch("/api/v1/companies/" + company, 0, "{\"name\": \"Cordillera\"}");
        eventually(() -> assertThat(auth.told(company)).contains("Cordillera"));
        api.post("/api/v1/companies/" + company + "/deactivate", null);

        eventually(() -> assertThat(auth.told(company)).contains("Cordillera").contains("false"));
    }

    @Test
    void whoBelongsToACompanyDoesNotOpenItAgain() {
        var company = aCompany();
        api.post("/api/v1/companies/" + company + "/deactivate", null);

        var refused = api.as(Tokens.with("companies:*").company(company))
                .post("/api/v1/companies/" + company + "/reactivate", null);

        assertThat(refused.status()).isEqualTo(403);
    }

    @Test
    void aDeliveryIsRepeatedUntilAuthServiceIsBack() {
        var company = aCompany();
        var user = aUserOf(company, "driver").text("unique_id");
        auth.beDown();

        assertThat(api.post("/api/v1/companies/" + company + "/deactivate", null)
                        .status())
                .isEqualTo(200);
        eventually(() -> assertThat(auth.requests()).isPositive());
        auth.comeBack();

        clock.advance(Duration.ofMinutes(1));
        eventually(() -> assertThat(auth.count(user, "deactivate")).isPositive());
    }

    @Test
    void whoMovesOutOfAnInactiveCompanyMaySignInAgain() {
        var company = aCompany();
        var user = aUserOf(company, "driver");
        api.post("/api/v1/companies/" + company + "/deactivate", null);
        eventually(() ->
                assertThat(auth.count(user.text("unique_id"), "deactivate")).isOne());

        assertThat(api.patch(path(user), 0, "{\"company_id\": null}").status()).isEqualTo(200);

        eventually(() ->
                assertThat(auth.count(user.text("unique_id"), "reactivate")).isOne());
    }

    @Test
    void whoSeesOneCompanyFindsItsUsersOnly() {
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
        assertThat(manager.get("/api/v1/companies/" + other.text("company_id") + "/members")
                        .status())
                .isEqualTo(404);
        assertThat(manager.get("/api/v1/users/counts").body().path("total").asInt())
                .isEqualTo(1);
        assertThat(manager.get(path(other)).code()).isEqualTo("user-not-found");
        assertThat(manager.patch(path(other), 0, "{\"first_name\": \"x\"}").status())
                .isEqualTo(404);
        assertThat(manager.post(path(other) + "/deactivate", null).status()).isEqualTo(404);
        assertThat(manager.post(path(other) + "/reactivate", null).status()).isEqualTo(404);
        assertThat(manager.patch(path(mine), 0, "{\"company_id\": null}").code())
                .isEqualTo("outside-data-scope");
        assertThat(manager.patch(path(mine), 0, "{\"company_id\": \"%s\"}".formatted(other.text("company_id")))
                        .code())
                .isEqualTo("outside-data-scope");
        assertThat(auth.requests()).isZero();
    }

    @Test
    void aCustomerSeesHimselfAndChangesOnlyHisNameAndPhone() {
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
        assertThat(self.get(path(colleague)).status()).isEqualTo(404);
        assertThat(self.patch(path(colleague), 0, "{\"first_name\": \"x\"}").status())
                .isEqualTo(404);
        assertThat(self.patch(path(user), 0, "{\"phone\": \"+573001234567\"}").status())
                .isEqualTo(200);
        for (var json :
                new String[] {"{\"role\": \"admin\"}", "{\"email\": \"x@y.example\"}", "{\"company_id\": null}"}) {
            assertThat(self.patch(path(user), 1, json).code()).as(json).isEqualTo("outside-data-scope");
        }
    }

    @Test
    void listsAreFilteredSearchedAndCounted() {
        var company = aCompany();
        aUserOf(company, "driver");
        aUserOf(company, "manager");
        var inactive = aUserOf(company, "driver");
        api.patch(path(inactive), 0, "{\"last_name\": \"Núñez\"}");
        api.post(path(inactive) + "/deactivate", null);

        assertThat(api.get("/api/v1/users?company_id={c}&role=driver", company).items("unique_id"))
                .hasSize(2);
        assertThat(api.get("/api/v1/users?company_id={c}&active=false", company).items("unique_id"))
                .containsExactly(inactive.text("unique_id"));
        assertThat(api.get("/api/v1/users?q=nunez").items("unique_id")).containsExactly(inactive.text("unique_id"));
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
        assertThat(api.get("/api/v1/users/counts?company_id={c}", company)
                        .body()
                        .path("new_in_thirty_days")
                        .asInt())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sort=email", "status=active", "limit=1000", "active=2", "q=x"})
    void aListRefusesWhatItDoesNotOffer(String query) {
        assertThat(api.get("/api/v1/users?" + query).status()).isEqualTo(400);
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
        while (page.body().path("has_more").asBoolean()) {
            aUserOf(company, "driver");
            page = api.get("/api/v1/users?limit=2&company_id={c}&cursor={n}", company, page.text("next_cursor"));
            seen.addAll(page.items("unique_id"));
        }

        assertThat(seen).isEqualTo(expected);
    }

    @Test
    void theProfileOfASelfRegisteredAccountIsMadeOnce() {
        var id = "USER-" + com.github.f4b6a3.ulid.UlidCreator.getMonotonicUlid();
        var deliverer = api.as(Tokens.ofService("auth-service"));
        var name = "self" + NAMES.incrementAndGet();
        var json = """
                {"username": "%s", "email": "%s@Home.Example", "first_name": "Eva", "phone": "not a phone"}""".formatted(name, name);

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
                .as("nobody is there to correct it")
                .isTrue();
        assertThat(auth.requests()).isZero();

        api.patch("/api/v1/users/" + id, 0, "{\"first_name\": \"Evita\"}");
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
        assertThat(view.status()).isEqualTo(200);
        ContractSample.of("customer", "active-customer").isTrueOf(view.body().toString());
        assertThat(view.body().path("company_active").asBoolean()).isTrue();
        assertThat(view.body().path("company_verified").asBoolean()).isFalse();

        api.post("/api/v1/companies/" + company + "/deactivate", null);
        assertThat(sibling.get(path).body().path("company_active").asBoolean()).isFalse();
        assertThat(sibling.get(path).body().path("active").asBoolean()).isTrue();

        assertThat(sibling.get("/internal/v1/customers/USER-0").code()).isEqualTo("user-not-found");
        assertThat(api.get(path).status()).as("people have no business here").isEqualTo(403);
        assertThat(sibling.put(path + "/profile", "{}").status()).isEqualTo(403);
    }
}
