package com.quenty.order.skus;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.order.Shop;
import com.quenty.order.Warehouse;
import com.quenty.platform.identity.ExternalId;
import com.quenty.test.Answer;
import com.quenty.test.ApiClient;
import com.quenty.test.Json;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import com.quenty.test.Tokens;
import com.quenty.test.standins.CustomerServiceStandIn;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.client.RestTestClient;

/** SKUs as real catalogues have them. */
@ServiceIT
class SkuIT {

    private final ApiClient platform;
    private final CustomerServiceStandIn customers;
    private final Shop.Open shop;
    private final int port;
    private final String company = Warehouse.aCompany();

    SkuIT(
            RestTestClient http,
            Shop shops,
            @Sibling("customer-service") WireMockServer customers,
            @LocalServerPort int port) {
        this.platform = ApiClient.of(http);
        this.customers = CustomerServiceStandIn.of(customers);
        this.shop = shops.open(http, customers);
        this.port = port;
    }

    @BeforeEach
    void everybodyTrades() {
        customers.knowsEverybody();
    }

    private ApiClient staff() {
        return platform.as(Tokens.with("*").company(company)).with("Idempotency-Key", ExternalId.next("KEY"));
    }

    private Answer create(String sku) {
        return staff().post("/api/v1/products", Json.of("sku", sku, "name", "Thing", "category", "things", "price", 1));
    }

    private static String unique(String sku) {
        return sku + ExternalId.next("X").substring(20);
    }

    /** To the letter, as the client wrote it. */
    private HttpResponse<String> raw(String path) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .header(
                                    "Authorization",
                                    Tokens.with("*").company(company).bearer())
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A/B+1",
                "NUT&BOLT(M8)",
                "3/8-16x1.5",
                "Größe.42",
                "Ñandú_1",
                "咖啡/500",
                "Кофе",
                "قهوة",
                "कॉफ़ी",
                "A.B..C",
                "1(2)3",
                "\u0642\u0647\u0648\u0629-\u0665\u0660\u0660",
                "\u0967\u0968-\u0915",
                "\u0646\u0627\u0645\u200c\u062e\u0627\u0646\u0648\u0627\u062f\u06af\u06cc",
                "\u0d9a\u0dca\u200d\u0dbb\u0dd3"
            })
    void anSkuIsFoundByItsPercentEncodedPath(String form) throws Exception {
        var sku = unique(form);
        var made = create(sku);
        made.is(201);
        assertThat(made.text("sku")).isEqualTo(Normalizer.normalize(sku, Normalizer.Form.NFC));

        var encoded = URLEncoder.encode(sku, StandardCharsets.UTF_8);
        var found = raw("/api/v1/products/by-sku/" + encoded);

        assertThat(found.statusCode()).as(found.body()).isEqualTo(200);
        assertThat(found.body()).contains("\"id\":" + made.body().path("id").asInt());
        assertThat(staff().get("/api/v1/products?sku={sku}", sku).items("sku")).containsExactly(made.text("sku"));
    }

    @Test
    void digitsOfAnotherScriptMakeAnotherSku() {
        var ending = ExternalId.next("X").substring(20);
        create("5" + ending).is(201);
        create("\u0665" + ending).is(201);
        create("\uff15" + ending).is(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"A\u200cB", "\u200cA", "A\u200d", "\u0646\u200c", "\u0301A", "A\u2060B", "A\u00adB", "A\ufeff"})
    void whatNobodySeesIsNoPartOfAnSku(String sku) {
        assertThat(create(sku).is(400).pointers()).containsExactly("/sku");
    }

    @Test
    void twoWaysToWriteALetterAreOneSku() throws Exception {
        var composed = unique("Caf\u00e9-");
        var decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);
        create(decomposed).is(201);

        create(composed).problem(409, "duplicate-sku");
        var upserted = staff().post(
                        "/api/v1/products/upsert",
                        Json.of(
                                "products",
                                List.of(Json.of(
                                        "sku", decomposed, "name", "Other", "category", "things", "price", 2))));
        assertThat(upserted.body().at("/results/0/outcome").asString()).isEqualTo("updated");
        for (var form : List.of(composed, decomposed)) {
            assertThat(raw("/api/v1/products/by-sku/" + URLEncoder.encode(form, StandardCharsets.UTF_8))
                            .statusCode())
                    .isEqualTo(200);
            assertThat(staff().get("/api/v1/products?sku={sku}", form).items("sku"))
                    .containsExactly(composed);
        }
    }

    @Test
    void anOrderNamesItInEitherForm() {
        int coffee = shop.product("1.00", 5);
        var sku = shop.sku(coffee);

        shop.staff()
                .post("/api/v1/orders", shop.request("{\"sku\": \"%s\", \"quantity\": 1}".formatted(sku), ""))
                .is(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/products/by-sku/..%2f..%2f..%2finternal%2fv1%2fproducts",
                "/api/v1/products/by-sku/a%2F..%2Fb",
                "/api/v1/products/by-sku/a%2F%2Fb",
                "/api/v1/products/by-sku/a%252Fb",
                "/api/v1/products/a%2Fb",
                "/api/v1/orders/a%2Fb"
            })
    void aSlashThatLeadsElsewhereIsRefused(String path) throws Exception {
        assertThat(raw(path).statusCode()).isEqualTo(400);
    }
}
