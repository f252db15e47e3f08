package com.quenty.intlshipping;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.intlshipping.manifests.ManifestFixtures;
import com.quenty.test.ApiClient;
import com.quenty.test.EndpointWalk;
import com.quenty.test.Json;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT
class EndpointsIT {

    private final EndpointWalk walk;
    private final ApiClient api;

    private final ManifestFixtures manifests;

    EndpointsIT(EndpointWalk walk, RestTestClient http, @Sibling("customer-service") WireMockServer customers) {
        this.walk = walk;
        this.api = ApiClient.of(http);
        this.manifests = ManifestFixtures.of(http, customers);
    }

    @TestFactory
    Stream<DynamicNode> everyEndpoint() {
        var manifest = ManifestFixtures.id(manifests.submitted());
        return walk.common("/api/v1/countries/{iso_code}", "CO")
                .common("/api/v1/shipping/hs-codes/{code}", "847130")
                .common("/api/v1/carriers/{code}", "UPS")
                .common("/api/v1/shipping/dimensional-rules/{code}/{valid_from}", "DHL_EXPRESS.cm_kg", "2000-01-01")
                .common("/api/v1/shipping/fuel-rates/{carrier_code}", "DHL_EXPRESS")
                .common("/api/v1/shipping/fuel-rates/{carrier_code}/{valid_from}", "DHL_EXPRESS", "2026-01-01")
                .common("/api/v1/shipping/tariffs/{code}/{valid_from}", "DHL_EXPRESS.EXPRESS_WORLDWIDE", "2026-01-01")
                .common("/api/v1/shipping/import-rules/{code}/{valid_from}", "US.duty", "2020-01-01")
                .common("/api/v1/shipping/goods-rules/{code}/{valid_from}", "import.US.2402", "2026-01-01")
                .common("/api/v1/shipping/denied-party-lists/{list_id}", deniedPartyList())
                .owned("/api/v1/shipping/rates/{rate_id}", rate())
                .owned("/api/v1/manifests/{manifest_id}", manifest)
                .owned("/api/v1/manifests/{manifest_id}/screenings/{screening_id}", manifest, screening(manifest))
                .owned("/api/v1/manifests/{manifest_id}/papers/{kind}", manifest, "packing_list")
                .tests();
    }

    private String deniedPartyList() {
        return api.get("/api/v1/shipping/denied-party-lists").text("items.0.list_id");
    }

    private String screening(String manifest) {
        return api.get("/api/v1/manifests/{manifest_id}/screenings", manifest).text("items.0.screening_id");
    }

    private String rate() {
        return api.post("/api/v1/shipping/rates", Json.parse("""
                                {"origin_country": "CO", "destination_country": "ES",
                                 "pieces": [{"length": 40, "width": 30, "height": 20, "weight": 4}]}""")).is(200).text("rates.0.rate_id");
    }
}
