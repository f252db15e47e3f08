package com.quenty.intlshipping.carriers;

import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.test.ApiClient;
import com.quenty.test.Concurrently;
import com.quenty.test.Json;
import com.quenty.test.ServiceIT;
import com.quenty.test.Tokens;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT
class CarrierIT {

    private final ApiClient api;

    CarrierIT(RestTestClient http) {
        this.api = ApiClient.of(http);
    }

    private static Map<String, @Nullable Object> aCarrier(String code) {
        return Json.of(
                "code",
                code,
                "name",
                "Estafeta",
                "api_endpoint",
                "https://api.estafeta.example/v1",
                "supported_services",
                List.of(Json.of("code", "EXPRESS", "name", "Express", "max_piece_weight", 68.5)),
                "capabilities",
                List.of("rating", "tracking"));
    }

    @Test
    void threeCarriersAreThereFromTheStartWithoutAKey() {
        var carriers = api.get("/api/v1/carriers?active=true").is(200);

        assertThat(carriers.items("code")).contains("DHL_EXPRESS", "FEDEX", "UPS");
        assertThat(carriers.items("has_api_key")).containsOnly("false");
        var dhl = api.get("/api/v1/carriers/DHL_EXPRESS");
        assertThat(dhl.text("supported_services.0.code")).isEqualTo("EXPRESS_WORLDWIDE");
        assertThat(dhl.decimal("supported_services.0.max_piece_weight")).isEqualByComparingTo("70");
        assertThat(dhl.at("capabilities").valueStream().map(code -> code.asString()))
                .contains("rating", "duties");
    }

    @Test
    void aCarrierIsCreatedChangedAndRetired() {
        var created = api.post("/api/v1/carriers", aCarrier("ESTAFETA")).is(201);
        assertThat(created.location()).isEqualTo("/api/v1/carriers/ESTAFETA");
        assertThat(created.flag("active")).isTrue();
        assertThat(created.flag("has_api_key")).isFalse();

        var renamed = api.seeing(created)
                .patch(
                        "/api/v1/carriers/ESTAFETA",
                        Json.of("name", "Estafeta Mexicana", "api_endpoint", null, "capabilities", List.of("rating")))
                .is(200);
        assertThat(renamed.text("name")).isEqualTo("Estafeta Mexicana");
        assertThat(renamed.at("api_endpoint").isNull()).isTrue();
        assertThat(renamed.at("supported_services").size()).isEqualTo(1);

        var retired = api.seeing(renamed)
                .patch("/api/v1/carriers/ESTAFETA", Json.of("active", false))
                .is(200);
        assertThat(retired.version()).isEqualTo(2);
        assertThat(api.get("/api/v1/carriers?active=false").items("code")).contains("ESTAFETA");
        var history = api.get("/api/v1/carriers/ESTAFETA/history");
        assertThat(history.items("field")).containsExactly("active");
        assertThat(history.items("to")).containsExactly("inactive");
        api.seeing(0)
                .patch("/api/v1/carriers/ESTAFETA", Json.of("name", "Late"))
                .problem(412, "stale-version");
    }

    @Test
    void codesAreUniqueAlsoForTwoAtOnce() {
        var outcomes = Concurrently.run(
                4, () -> api.post("/api/v1/carriers", aCarrier("TWICE")).status());

        assertThat(outcomes.stream().map(outcome -> outcome.require()))
                .containsOnlyOnce(201)
                .allMatch(status -> status == 201 || status == 409);
        api.post("/api/v1/carriers", aCarrier("TWICE")).problem(409, "duplicate-carrier", "/code");
    }

    @Test
    void theSameKeyCreatesOneCarrier() {
        var first = api.key("once").post("/api/v1/carriers", aCarrier("ONCE")).is(201);
        var again = api.key("once").post("/api/v1/carriers", aCarrier("ONCE")).is(201);

        assertThat(again.content()).isEqualTo(first.content());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://api.estafeta.example",
                "https://user:secret@api.estafeta.example",
                "https://api.estafeta.example/v1?key=secret",
                "https://api.estafeta.example/#secret",
                "ftp://api.estafeta.example",
                "api.estafeta.example"
            })
    void anAddressHoldsNoSecretAndIsHttps(String endpoint) {
        api.post("/api/v1/carriers", Json.changed(aCarrier("SECRETIVE"), "api_endpoint", endpoint))
                .problem(400, "validation-failed", "/api_endpoint");
    }

    @Test
    void whatIsOutOfShapeNamesTheField() {
        var service = Json.of("code", "EXPRESS", "name", "Express");

        api.post("/api/v1/carriers", Json.changed(aCarrier("lower"), "name", " "))
                .problem(400, "validation-failed", "/code", "/name");
        api.post("/api/v1/carriers", Json.changed(aCarrier("DOUBLE"), "supported_services", List.of(service, service)))
                .problem(400, "validation-failed", "/supported_services/1/code");
        api.post("/api/v1/carriers", Json.changed(aCarrier("DOUBLE"), "capabilities", List.of("rating", "rating")))
                .problem(400, "validation-failed", "/capabilities/1");
        api.post("/api/v1/carriers", Json.changed(aCarrier("WRONG"), "capabilities", List.of("teleport")))
                .is(400);
        api.seeing(0).patch("/api/v1/carriers/UPS", Json.of("code", "UPPS")).problem(400, "validation-failed", "/code");
        // The key has its own way in.
        api.seeing(0)
                .patch("/api/v1/carriers/UPS", Json.of("api_key", "sk-live"))
                .problem(400, "validation-failed", "/api_key");
        api.get("/api/v1/carriers/NOBODY").problem(404, "carrier-not-found");
        api.get("/api/v1/carriers/NOBODY/history").problem(404, "carrier-not-found");
    }

    @Test
    void onlyThePlatformChangesWhatAllCompaniesShare() {
        var manager = api.as(Tokens.with("carriers:*").company("COMP-1"));

        manager.get("/api/v1/carriers/UPS").is(200);
        manager.post("/api/v1/carriers", aCarrier("MINE")).problem(403, "outside-data-scope");
        manager.seeing(0)
                .patch("/api/v1/carriers/UPS", Json.of("active", false))
                .problem(403, "outside-data-scope");
        manager.get("/api/v1/carriers/UPS/history").problem(403, "outside-data-scope");
    }
}
