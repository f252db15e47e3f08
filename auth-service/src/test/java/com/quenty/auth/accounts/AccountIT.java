package com.quenty.auth.accounts;

import static com.quenty.auth.People.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.auth.People;
import com.quenty.platform.security.DataScope;
import com.quenty.test.Answer;
import com.quenty.test.ApiClient;
import com.quenty.test.Concurrently;
import com.quenty.test.Outcome;
import com.quenty.test.ServiceIT;
import com.quenty.test.Tokens;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

@ServiceIT
@ExtendWith(OutputCaptureExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccountIT {

    private static final String USERS = "/api/v1/admin/users";

    private final People people;
    private String ana = "";
    private String stranger = "";

    AccountIT(RestTestClient http) {
        this.people = new People(http);
    }

    @BeforeAll
    void twoCompanies() {
        ana = people.create("ana.torres", "COMP-1", "manager");
        stranger = people.create("stranger", "COMP-2", "driver");
    }

    @Test
    void concurrentChangesOfTheRolesOfAnAccountFollowEachOther(CapturedOutput output) {
        var id = people.create("rolf.roles", "COMP-1", "driver");
        var path = USERS + "/" + id;
        for (int round = 0; round < 5; round++) {
            var sets = List.of(
                    List.of("driver", "manager"),
                    List.of("manager"),
                    List.of("customer"),
                    List.of("manager", "customer"));
            List<Callable<Answer>> all = sets.stream()
                    .<Callable<Answer>>map(roles ->
                            () -> people.root().with("If-Match", "*").put(path + "/roles", Map.of("roles", roles)))
                    .toList();

            var answers = Concurrently.run(all).stream().map(Outcome::require).toList();

            assertThat(answers).extracting(Answer::status).containsOnly(200);
            assertThat(sets.stream().map(Set::copyOf))
                    .contains(rolesIn(people.root().get(path)));
            people.root()
                    .with("If-Match", "*")
                    .put(path + "/roles", Map.of("roles", List.of("driver")))
                    .is(200);
        }
        var version = people.root().get(path).header("ETag");
        var answers = Concurrently.run(
                        4,
                        () -> people.root()
                                .with("If-Match", version)
                                .put(path + "/roles", Map.of("roles", List.of("manager"))))
                .stream()
                .map(Outcome::require)
                .toList();
        assertThat(answers).extracting(Answer::status).containsOnlyOnce(200).containsOnly(200, 412);
        assertThat(output.toString().lines().filter(line -> line.matches(".* (WARN|ERROR) .*")))
                .isEmpty();
    }

    @Test
    void aUserNameOfAnyScriptIsOneNameInEverySpelling() {
        var request = new HashMap<String, Object>(Map.of(
                "username",
                "jose\u0301.\u03C3",
                "email",
                "jose@andina.example",
                "initial_password",
                PASSWORD,
                "roles",
                List.of("driver")));
        people.root().post(USERS, request).problem(400, "validation-failed"); // two scripts
        request.put("username", "jose\u0301.soto");

        var created = people.root().post(USERS, request).is(201);

        assertThat(created.text("username")).isEqualTo("jos\u00E9.soto");
        request.put("email", "other@andina.example");
        for (var same : List.of("jos\u00E9.soto", "jose\u0301.SOTO", "JOS\u00C9.soto", "\uFF4Aos\u00E9.soto")) {
            request.put("username", same);
            people.root().post(USERS, request).problem(409, "duplicate-username");
            people.anonymous()
                    .post(People.LOGIN, People.credentials(same, PASSWORD))
                    .is(200);
        }
        request.put("username", "jose.soto");
        people.root().post(USERS, request).is(201);
    }

    @Test
    void closingForGoodAndOpeningAgainMayBeExplainedAndSuspendingHasToBe() {
        var path = USERS + "/" + people.create("rea.son", "COMP-1", "driver");

        people.root().post(path + "/suspend").is(400);
        people.root().post(path + "/deactivate").is(200);
        people.root().post(path + "/reactivate", Map.of("reason", "came back")).is(200);
        people.root().post(path + "/deactivate", Map.of("reason", "left again")).is(200);
        people.root().post(path + "/reactivate").is(200);

        assertThat(people.root().get(path + "/history").items("reason")).contains("came back", "left again");
    }

    @Test
    void aSearchHasTheBoundsOfEveryOther() {
        for (var query : List.of("q=a", "q=" + "a".repeat(101), "role=" + "a".repeat(256))) {
            people.root().get(USERS + "?" + query).problem(400, "validation-failed");
        }
        people.root().get(USERS + "?q=" + "a".repeat(100)).is(200);
        people.root()
                .get("/api/v1/admin/audit-events?actor_id=" + "a".repeat(256))
                .problem(400, "validation-failed");
    }

    /** In no order: a role that is held already stays where it was. */
    private static Set<String> rolesIn(Answer account) {
        return account.body()
                .path("roles")
                .valueStream()
                .map(JsonNode::asString)
                .collect(Collectors.toSet());
    }

    @Test
    void neitherCaseNorAccentsMatterToASearch() {
        var id = people.create("zoya.n", "COMP-1", "driver");
        var version = people.root().get(USERS + "/" + id).header("ETag");
        people.root()
                .with("If-Match", version)
                .patch(USERS + "/" + id, Map.of("first_name", "Зоя Ñúñez", "last_name", "Gößler-Łuc"))
                .is(200);

        for (var q : List.of("зоя", "ЗОЯ", "nunez", "n\u0303u\u0301n", "GOSSLER", "łuc", "зоя ñ")) {
            assertThat(people.root().get(USERS + "?q={q}", q).items("user_id"))
                    .as(q)
                    .containsExactly(id);
        }
    }

    @Test
    void accountsAreFoundByAnyPartAndFilteredAndPaged() {
        var found = people.root().get(USERS + "?q=TORR&count=true").is(200);
        assertThat(found.number("total")).isEqualTo(1);
        assertThat(found.body().path("items").get(0).path("roles").get(0).asString())
                .isEqualTo("manager");
        assertThat(people.root().get(USERS + "?q=%25%25").body().path("items").size())
                .isZero();
        assertThat(people.root()
                        .get(USERS + "?role=driver&company_id=COMP-2&status=active")
                        .body()
                        .path("items")
                        .size())
                .isEqualTo(1);
        var first = people.root().get(USERS + "?limit=1&sort=username").is(200);
        var second = people.root()
                .get(USERS + "?limit=1&sort=username&cursor=" + first.text("next_cursor"))
                .is(200);
        assertThat(second.body().path("items").get(0).path("username").asString())
                .isGreaterThan(
                        first.body().path("items").get(0).path("username").asString());
        people.root().get(USERS + "?nonsense=1").problem(400, "validation-failed");
    }

    @Test
    void anAdminOfOneCompanySeesAndReachesThatCompanyOnly() {
        var admin = companyAdmin("COMP-1");

        assertThat(admin.get(USERS + "?limit=100").is(200).items("company_id")).containsOnly("COMP-1");
        admin.get(USERS + "/" + ana).is(200);
        for (var path : List.of("", "/permissions", "/sessions", "/history")) {
            admin.get(USERS + "/" + stranger + path).problem(404, "account-not-found");
        }
        for (var verb : List.of("/reactivate", "/unlock", "/end-sessions")) {
            admin.post(USERS + "/" + stranger + verb).problem(404, "account-not-found");
        }
        admin.post(USERS + "/" + stranger + "/suspend", Map.of("reason", "x")).problem(404, "account-not-found");
        admin.post(USERS + "/" + stranger + "/deactivate", Map.of("reason", "x"))
                .problem(404, "account-not-found");
        var any = admin.with("If-Match", "*");
        any.patch(USERS + "/" + stranger, Map.of("first_name", "X")).problem(404, "account-not-found");
        any.put(USERS + "/" + stranger + "/roles", Map.of("roles", List.of("driver")))
                .problem(404, "account-not-found");
    }

    @Test
    void nobodyGrantsMoreThanTheyHold() {
        var admin = companyAdmin("COMP-1");

        admin.post(USERS, account("platform.role", "COMP-1", "inspector")).problem(403, "grant-exceeds-own");
        admin.post(USERS, account("more.than.own", "COMP-1", "super_admin")).problem(403, "grant-exceeds-own");
        admin.post(USERS, account("elsewhere", "COMP-2", "driver")).problem(403, "grant-exceeds-own");
        admin.post(USERS, account("nowhere", null, "driver")).problem(403, "grant-exceeds-own");
        admin.post(USERS, account("no.such.role", "COMP-1", "emperor")).problem(422, "unknown-role");
        var driver = admin.post(USERS, account("a.driver", "COMP-1", "driver")).is(201);
        admin.seeing(driver)
                .put(USERS + "/" + driver.text("user_id") + "/roles", Map.of("roles", List.of("driver", "underwriter")))
                .problem(403, "grant-exceeds-own");
        admin.seeing(driver)
                .patch(USERS + "/" + driver.text("user_id"), Map.of("company_id", "COMP-2"))
                .problem(403, "grant-exceeds-own");
    }

    @Test
    void nobodyActsOnAnAccountThatHoldsMore() {
        var boss = people.create("boss", "COMP-1", "super_admin");
        var admin = companyAdmin("COMP-1");

        admin.get(USERS + "/" + boss).is(200);
        admin.post(USERS + "/" + boss + "/suspend", Map.of("reason", "coup")).problem(403, "target-exceeds-own");
        admin.post(USERS + "/" + boss + "/end-sessions").problem(403, "target-exceeds-own");
        admin.with("If-Match", "*")
                .patch(USERS + "/" + boss, Map.of("email", "mine@andina.example", "current_password", PASSWORD))
                .problem(403, "target-exceeds-own");
    }

    @Test
    void suspendingTakesEffectImmediatelyAndIsInTheHistory() {
        var id = people.create("bea", "COMP-1", "driver");
        var pair = people.signIn("bea");
        var seen = people.root().get(USERS + "/" + id).is(200);

        var suspended = people.root()
                .seeing(seen)
                .post(USERS + "/" + id + "/suspend", Map.of("reason", "under suspicion"))
                .is(200);

        assertThat(suspended.text("status")).isEqualTo("suspended");
        assertThat(suspended.flag("is_active")).isFalse();
        people.anonymous().as(pair.text("access_token")).get("/api/v1/profile").is(401);
        people.anonymous()
                .post(People.REFRESH, People.refreshToken(pair.text("refresh_token")))
                .is(401);
        people.root()
                .post(USERS + "/" + id + "/suspend", Map.of("reason", "again"))
                .problem(409, "illegal-transition");
        people.root().seeing(seen).post(USERS + "/" + id + "/reactivate").problem(412, "stale-version");
        people.root().post(USERS + "/" + id + "/reactivate").is(200);
        people.signIn("bea");
        var history =
                people.root().get(USERS + "/" + id + "/history").is(200).body().path("items");
        assertThat(history.findValuesAsString("to")).startsWith("active", "suspended");
        assertThat(history.get(1).path("reason").asString()).isEqualTo("under suspicion");
    }

    @Test
    void aChangeWantsTheVersionThatWasSeen() {
        var id = people.create("carla", "COMP-1", "driver");
        var seen = people.root().get(USERS + "/" + id).is(200);
        people.root().patch(USERS + "/" + id, Map.of("first_name", "Carla")).problem(428, "if-match-missing");

        var changed = people.root()
                .seeing(seen)
                .patch(USERS + "/" + id, Map.of("first_name", "Carla", "phone", "+573001234567"))
                .is(200);

        assertThat(changed.text("first_name")).isEqualTo("Carla");
        assertThat(changed.etag()).isNotEqualTo(seen.etag());
        people.root()
                .seeing(seen)
                .patch(USERS + "/" + id, Map.of("first_name", "Late"))
                .problem(412, "stale-version");
        people.root()
                .seeing(changed)
                .patch(USERS + "/" + id, Map.of("email", "nonsense"))
                .problem(400, "validation-failed");
        people.root()
                .seeing(changed)
                .patch(USERS + "/" + id, Map.of("email", "ana.torres@andina.example"))
                .problem(409, "duplicate-email");
        people.root()
                .seeing(changed)
                .patch(USERS + "/" + id, Map.of("username", "other"))
                .problem(400, "validation-failed");
    }

    @Test
    void aReadShowsALaterSignInDespiteIfNoneMatch() {
        var id = people.create("late.riser", null, "driver");
        var known = people.root().get(USERS + "/" + id).is(200);
        people.signIn("late.riser");

        var read = people.root()
                .with("If-None-Match", known.etag())
                .get(USERS + "/" + id)
                .is(200);

        assertThat(read.etag()).isEqualTo(known.etag());
        assertThat(read.text("last_login")).isNotEqualTo(known.text("last_login"));
    }

    @Test
    void bothNameAndAddressAreTakenOnce() {
        people.root().post(USERS, account("ANA.Torres", null, "driver")).problem(409, "duplicate-username");
        var other = Map.of("username", "other", "email", "Ana.Torres@andina.example", "roles", List.of("driver"));
        people.root().post(USERS, other).problem(409, "duplicate-email");
    }

    @Test
    void aRepeatedCreationUnderOneKeyMakesOneAccount() {
        var keyed = people.root().key("once-and-only-once");
        var first = keyed.post(USERS, account("once", null, "driver")).is(201);
        var second = keyed.post(USERS, account("once", null, "driver")).is(201);

        assertThat(second.text("user_id")).isEqualTo(first.text("user_id"));
        assertThat(second.headers().getFirst("Idempotent-Replayed")).isEqualTo("true");
        assertThat(first.headers().getLocation()).hasPath(USERS + "/" + first.text("user_id"));
    }

    @Test
    void unlockingEndsTheWait() {
        var id = people.create("elena", "COMP-1", "driver");
        for (int i = 0; i < 25; i++) {
            people.anonymous()
                    .with("X-Forwarded-For", "198.51.100." + i)
                    .post(People.LOGIN, People.credentials("elena", "wrong"))
                    .is(401);
        }
        people.anonymous()
                .with("X-Forwarded-For", "203.0.113.77")
                .post(People.LOGIN, People.credentials("elena", PASSWORD))
                .is(401);
        assertThat(people.root().get(USERS + "/" + id).text("locked_until")).isNotBlank();

        assertThat(people.root().post(USERS + "/" + id + "/unlock").is(200).text("locked_until"))
                .isBlank();

        people.anonymous()
                .with("X-Forwarded-For", "203.0.113.77")
                .post(People.LOGIN, People.credentials("elena", PASSWORD))
                .is(200);
    }

    @Test
    void permissionsAreNamedWithTheRolesTheyComeFrom() {
        var id = people.create("fabio", "COMP-1", "driver", "manager");
        var effective = people.root().get(USERS + "/" + id + "/permissions").is(200);

        assertThat(effective.text("data_scope")).isEqualTo("company");
        var read = effective
                .body()
                .path("permissions")
                .valueStream()
                .filter(grant -> grant.path("permission").asString().equals("users:read"))
                .findFirst()
                .orElseThrow();
        assertThat(read.path("roles").valueStream().map(role -> role.asString()))
                .containsExactly("driver", "manager");
    }

    @Test
    void oneOfTheLastTwoSuperAdminsStays() {
        var one = people.create("super.one", null, "super_admin");
        var two = people.create("super.two", null, "super_admin");
        // All others are out of the way: the first admin, and those of other tests.
        for (var other : people.root()
                .get(USERS + "?role=super_admin&status=active&limit=100")
                .body()
                .path("items")) {
            var id = other.path("user_id").asString();
            if (!id.equals(one) && !id.equals(two)) {
                people.root()
                        .post(USERS + "/" + id + "/deactivate", Map.of("reason", "test"))
                        .is(200);
            }
        }

        for (int round = 0; round < 5; round++) {
            List<Callable<Answer>> both = List.of(
                    () -> people.root().post(USERS + "/" + one + "/suspend", Map.of("reason", "race")),
                    () -> people.root()
                            .with("If-Match", "*")
                            .put(USERS + "/" + two + "/roles", Map.of("roles", List.of("driver"))));
            var answers = Concurrently.run(both).stream().map(Outcome::require).toList();

            assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
            assertThat(people.root()
                            .get(USERS + "?role=super_admin&status=active")
                            .body()
                            .path("items")
                            .size())
                    .isEqualTo(1);
            if (answers.getFirst().status() == 200) {
                people.root().post(USERS + "/" + one + "/reactivate").is(200);
            } else {
                people.root()
                        .with("If-Match", "*")
                        .put(USERS + "/" + two + "/roles", Map.of("roles", List.of("super_admin")))
                        .is(200);
            }
        }
        people.root()
                .post(USERS + "/" + one + "/deactivate", Map.of("reason", "test"))
                .is(200);
        people.root()
                .post(USERS + "/" + two + "/deactivate", Map.of("reason", "test"))
                .problem(409, "last-super-admin");
        people.root()
                .post(USERS + "/" + two + "/suspend", Map.of("reason", "test"))
                .problem(409, "last-super-admin");
        people.root()
                .with("If-Match", "*")
                .put(USERS + "/" + two + "/roles", Map.of("roles", List.of()))
                .problem(409, "last-super-admin");
    }

    @Test
    void holdersChangeTheirOwnNames() {
        people.create("gina", null, "customer");
        var gina = people.signedIn("gina");
        var seen = gina.get("/api/v1/profile").is(200);

        assertThat(gina.seeing(seen)
                        .patch("/api/v1/profile", Map.of("first_name", "Gina"))
                        .is(200)
                        .text("first_name"))
                .isEqualTo("Gina");

        gina.seeing(seen).patch("/api/v1/profile", Map.of("first_name", "Late")).problem(412, "stale-version");
        gina.with("If-Match", "*")
                .patch("/api/v1/profile", Map.of("email", "x@andina.example"))
                .problem(422, "current-password-required");
        people.service("gateway").get("/api/v1/profile").problem(404, "account-not-found");
    }

    @Test
    void nobodyReactivatesTheAccountFromWhichTheirOwnDescends() {
        people.root()
                .post(
                        "/api/v1/admin/roles",
                        Map.of(
                                "name",
                                "company_admin",
                                "data_scope",
                                "company",
                                "permissions",
                                List.of("accounts:*", "clients:*", "users:read")))
                .is(201);
        var founder = people.create("the.founder", "COMP-5", "company_admin");
        people.create("independent", "COMP-5", "company_admin");
        var first = people.signedIn("the.founder");
        puppet(first, "puppet.one");
        puppet(people.signedIn("puppet.one"), "puppet.two");
        var client = first.post(
                        "/api/v1/admin/clients",
                        Map.of(
                                "name",
                                "Tool",
                                "data_scope",
                                "company",
                                "company_id",
                                "COMP-5",
                                "permissions",
                                List.of("accounts:*", "users:read", "clients:*"),
                                "current_password",
                                PASSWORD))
                .is(201);
        var tool = people.anonymous()
                .with(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString((client.text("client_id") + ":" + client.text("client_secret"))
                                                .getBytes(StandardCharsets.UTF_8)))
                .form("/oauth2/token", "grant_type=client_credentials")
                .is(200)
                .text("access_token");
        puppet(people.anonymous().as(tool), "puppet.three");
        var suspend = USERS + "/" + founder + "/suspend";
        var reactivate = USERS + "/" + founder + "/reactivate";
        people.root().post(suspend, Map.of("reason", "under suspicion")).is(200);

        for (var puppet : List.of("puppet.one", "puppet.two", "puppet.three")) {
            people.signedIn(puppet).post(reactivate).problem(403, "reactivates-itself");
        }
        people.signedIn("independent").post(reactivate).is(200);

        // What they closed themselves they open again: nobody else may be there.
        var one = people.signedIn("puppet.one");
        one.post(suspend, Map.of("reason", "a mistake")).is(200);
        people.signedIn("puppet.two").post(reactivate).problem(403, "reactivates-itself");
        one.post(reactivate).is(200);

        // A second closing makes neither another person's closing theirs,
        var deactivate = USERS + "/" + founder + "/deactivate";
        people.root().post(suspend, Map.of("reason", "under suspicion")).is(200);
        one.post(deactivate, Map.of("reason", "to open it again")).is(200);
        one.post(reactivate).problem(403, "reactivates-itself");
        people.signedIn("independent").post(reactivate).is(200);

        // nor does their own outlast another person's.
        one.post(suspend, Map.of("reason", "a mistake")).is(200);
        people.root().post(deactivate, Map.of("reason", "no mistake")).is(200);
        one.post(reactivate).problem(403, "reactivates-itself");
        people.signedIn("independent").post(reactivate).is(200);

        // The profile is closed by another, the account by them.
        var id = people.signedIn("puppet.one").get("/api/v1/profile").text("user_id");
        var customerService = people.service("customer-service");
        var profile = "/internal/v1/accounts/" + founder;
        customerService.post(profile + "/deactivate").is(200);
        customerService.post(profile + "/reactivate?acting_user_id=" + id).problem(403, "reactivates-itself");
        one.post(deactivate, Map.of("reason", "to open it again")).is(200);
        customerService.post(profile + "/reactivate?acting_user_id=" + id).problem(403, "reactivates-itself");
        one.post(reactivate).problem(403, "reactivates-itself");

        // A delivery that repeats their own closing of the profile leaves it theirs.
        people.signedIn("independent").post(reactivate).is(200);
        customerService.post(profile + "/reactivate").is(200);
        customerService.post(profile + "/deactivate?acting_user_id=" + id).is(200);
        customerService.post(profile + "/deactivate").is(200);
        customerService.post(profile + "/reactivate?acting_user_id=" + id).is(200);
    }

    @Test
    void anAccountThatTheClosedOneHasGivenAnAddressOrRolesDescendsFromIt() {
        var boss = people.create("the.boss", null, "admin");
        var addressed = people.create("the.addressed", null, "driver");
        var promoted = people.create("the.promoted", null, "driver");
        var reduced = people.create("the.reduced", null, "admin", "driver");
        var admin = people.signedIn("the.boss").with("If-Match", "*");
        admin.patch(
                        USERS + "/" + addressed,
                        Map.of("email", "of.the.boss@andina.example", "current_password", PASSWORD))
                .is(200);
        admin.put(USERS + "/" + promoted + "/roles", Map.of("roles", List.of("admin")))
                .is(200);
        admin.put(USERS + "/" + reduced + "/roles", Map.of("roles", List.of("admin")))
                .is(200);
        people.root()
                .with("If-Match", "*")
                .put(USERS + "/" + addressed + "/roles", Map.of("roles", List.of("admin")))
                .is(200);
        // A later grant by somebody else frees nobody.
        people.root()
                .with("If-Match", "*")
                .put(USERS + "/" + promoted + "/roles", Map.of("roles", List.of("admin", "driver")))
                .is(200);
        people.root()
                .post(USERS + "/" + boss + "/suspend", Map.of("reason", "under suspicion"))
                .is(200);
        var reactivate = USERS + "/" + boss + "/reactivate";

        people.signedIn("the.addressed").post(reactivate).problem(403, "reactivates-itself");
        people.signedIn("the.promoted").post(reactivate).problem(403, "reactivates-itself");
        people.signedIn("the.reduced").post(reactivate).is(200);
    }

    private void puppet(ApiClient maker, String username) {
        maker.post(
                        USERS,
                        Map.of(
                                "username",
                                username,
                                "email",
                                username + "@andina.example",
                                "initial_password",
                                "a first one, soon gone",
                                "company_id",
                                "COMP-5",
                                "roles",
                                List.of("company_admin")))
                .is(201);
        var token = people.anonymous()
                .post(People.LOGIN, People.credentials(username, "a first one, soon gone"))
                .is(200)
                .text("access_token");
        people.anonymous()
                .as(token)
                .post(
                        "/api/v1/auth/change-password",
                        Map.of("current_password", "a first one, soon gone", "new_password", PASSWORD))
                .is(200);
    }

    /** Holds what a manager holds and the administration of accounts, in one company. */
    private ApiClient companyAdmin(String company) {
        return people.anonymous()
                .as(Tokens.with(
                                "accounts:*",
                                "users:*",
                                "companies:*",
                                "document-types:*",
                                "orders:read",
                                "pickups:*",
                                "routes:*")
                        .company(company)
                        .scope(DataScope.COMPANY));
    }

    private static Map<String, Object> account(String username, String company, String role) {
        var account = new HashMap<String, Object>(
                Map.of("username", username, "email", username + "@andina.example", "roles", List.of(role)));
        if (company != null) {
            account.put("company_id", company);
        }
        return account;
    }
}
