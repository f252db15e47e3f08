package com.quenty.auth.roles;

import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.auth.People;
import com.quenty.contracts.permissions.PermissionCatalogue;
import com.quenty.test.Concurrently;
import com.quenty.test.Outcome;
import com.quenty.test.ServiceIT;
import com.quenty.test.Tokens;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT
class RoleIT {

    private static final String ROLES = "/api/v1/admin/roles";

    private final People people;

    RoleIT(RestTestClient http) {
        this.people = new People(http);
    }

    @Test
    void theCatalogueIsThereFromTheFirstStart() {
        var roles = people.root()
                .get(ROLES + "?is_system_role=true&limit=100")
                .is(200)
                .body()
                .path("items");
        assertThat(roles.findValuesAsString("name"))
                .containsExactlyInAnyOrderElementsOf(PermissionCatalogue.SYSTEM_ROLES.stream()
                        .map(PermissionCatalogue.SystemRole::name)
                        .toList());
        var permissions = people.root()
                .get("/api/v1/admin/permissions?limit=100")
                .is(200)
                .body()
                .path("items");
        assertThat(permissions.findValuesAsString("name"))
                .contains("*", "accounts:*", "accounts:read")
                .noneMatch(name -> name.startsWith("internal-"));
        var some = people.root()
                .get("/api/v1/admin/permissions?resource=roles")
                .is(200)
                .body()
                .path("items");
        assertThat(some.findValuesAsString("resource")).containsOnly("roles");
    }

    @Test
    void ofConcurrentDeletionsOneFindsTheRole() {
        var role = people.root()
                .post(ROLES, role("short_lived", "company", "companies:read"))
                .is(201);
        var path = ROLES + "/" + role.text("role_id");

        var statuses = Concurrently.run(
                        8, () -> people.root().seeing(role).delete(path).status())
                .stream()
                .map(Outcome::require)
                .toList();

        assertThat(statuses)
                .containsOnlyOnce(204)
                .allMatch(status -> Set.of(204, 404, 409, 412).contains(status));
    }

    @Test
    void aSystemRoleStaysAsItIs() {
        var role = people.root()
                .get(ROLES + "?is_system_role=true")
                .body()
                .path("items")
                .get(0);
        var path = ROLES + "/" + role.path("role_id").asString();

        people.root()
                .with("If-Match", "*")
                .patch(path, Map.of("description", "mine now"))
                .problem(422, "system-role");
        people.root().with("If-Match", "*").delete(path).problem(422, "system-role");
    }

    @Test
    void aRoleIsMadeHeldChangedAndDeleted() {
        var role = people.root()
                .post(ROLES, role("clerk", "company", "companies:read"))
                .is(201);
        var path = ROLES + "/" + role.text("role_id");
        assertThat(role.headers().getLocation()).hasPath(path);
        people.root().post(ROLES, role("clerk", "own", "companies:read")).problem(409, "duplicate-role");
        var id = people.create("clerk.one", "COMP-1", "clerk");
        var pair = people.signIn("clerk.one");

        var changed = people.root()
                .seeing(role)
                .patch(path, Map.of("permissions", List.of("companies:*", "users:read")))
                .is(200);

        assertThat(changed.body().path("permissions").valueStream().map(each -> each.asString()))
                .containsExactly("companies:*", "users:read");
        people.anonymous().as(pair.text("access_token")).get("/api/v1/profile").is(401);
        people.anonymous()
                .post(People.REFRESH, People.refreshToken(pair.text("refresh_token")))
                .is(200);
        people.root().seeing(role).patch(path, Map.of("description", "late")).problem(412, "stale-version");
        people.root().seeing(changed).delete(path).problem(409, "role-in-use");
        people.root()
                .with("If-Match", "*")
                .put("/api/v1/admin/users/" + id + "/roles", Map.of("roles", List.of()))
                .is(200);
        people.root().seeing(changed).delete(path).is(204);
        people.root().get(path).problem(404, "role-not-found");
    }

    @Test
    void aRoleThatIsSwitchedOffGrantsNothing() {
        var role = people.root()
                .post(ROLES, role("seasonal", "platform", "accounts:read"))
                .is(201);
        people.create("seasonal.one", null, "seasonal");
        people.signedIn("seasonal.one").get("/api/v1/admin/users").is(200);

        people.root()
                .seeing(role)
                .patch(ROLES + "/" + role.text("role_id"), Map.of("is_active", false))
                .is(200);

        people.signedIn("seasonal.one").get("/api/v1/admin/users").problem(403, "permission-denied");
    }

    @Test
    void nobodyCreatesARoleThatGrantsMoreThanTheyHold() {
        var maker = people.anonymous().as(Tokens.with("roles:*", "users:read"));

        maker.post(ROLES, role("too_much", "company", "companies:read")).problem(403, "grant-exceeds-own");
        maker.post(ROLES, role("wild", "own", "users:*")).problem(403, "grant-exceeds-own");
        people.root()
                .post(ROLES, role("secret_agent", "own", "internal-accounts:write"))
                .problem(422, "unknown-permission");
        people.root().post(ROLES, role("Bad Name", "own", "users:read")).problem(400, "validation-failed");
        maker.post(ROLES, role("just_right", "company", "users:read")).is(201);
    }

    @Test
    void aCallerOfOneCompanyCanNotChangeSharedRoles() {
        var role = people.root()
                .post(ROLES, role("shared", "company", "users:read"))
                .is(201);
        var path = ROLES + "/" + role.text("role_id");
        var oneCompany =
                people.anonymous().as(Tokens.with("roles:*", "users:read").company("COMP-1"));

        oneCompany.get(path).is(200);
        oneCompany.post(ROLES, role("ours", "company", "users:read")).problem(403, "outside-data-scope");
        oneCompany.seeing(role).patch(path, Map.of("description", "ours")).problem(403, "outside-data-scope");
        oneCompany.seeing(role).delete(path).problem(403, "outside-data-scope");
    }

    private static Map<String, Object> role(String name, String scope, String... permissions) {
        return Map.of("name", name, "data_scope", scope, "permissions", List.of(permissions));
    }
}
