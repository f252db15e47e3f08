package com.quenty.auth;

import com.nimbusds.jwt.SignedJWT;
import com.quenty.test.EndpointWalk;
import com.quenty.test.ServiceIT;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT
class EndpointsIT {

    private final EndpointWalk walk;
    private final People people;

    EndpointsIT(EndpointWalk walk, RestTestClient http) {
        this.walk = walk;
        this.people = new People(http);
    }

    @TestFactory
    Stream<DynamicNode> everyEndpoint() throws ParseException {
        var user = people.create("ana.torres", "COMP-1", "driver");
        var token = people.signIn("ana.torres").text("access_token");
        people.create("the.staff", null, "super_admin");
        var client = people.signedIn("the.staff")
                .post(
                        "/api/v1/admin/clients",
                        Map.of(
                                "name", "Warehouse",
                                "data_scope", "company",
                                "company_id", "COMP-1",
                                "permissions", List.of("users:read"),
                                "current_password", People.PASSWORD))
                .is(201)
                .text("client_id");
        var role = people.root()
                .get("/api/v1/admin/roles?limit=1")
                .body()
                .path("items")
                .get(0);
        var key = people.root()
                .get("/api/v1/admin/signing-keys")
                .body()
                .path("items")
                .get(0);

        return walk.owned("/api/v1/admin/users/{user_id}", user)
                .owned("/api/v1/admin/clients/{client_id}", client)
                .owned(
                        "/api/v1/auth/sessions/{session_id}",
                        SignedJWT.parse(token).getJWTClaimsSet().getStringClaim("sid"))
                .common("/api/v1/admin/roles/{role_id}", role.path("role_id").asString())
                .common(
                        "/api/v1/admin/signing-keys/{key_id}",
                        key.path("key_id").asString())
                .tests();
    }
}
