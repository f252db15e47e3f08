package com.quenty.order.products;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.order.Warehouse;
import com.quenty.platform.identity.ExternalId;
import com.quenty.platform.security.DataScope;
import com.quenty.test.Answer;
import com.quenty.test.ApiClient;
import com.quenty.test.Concurrently;
import com.quenty.test.Json;
import com.quenty.test.Outcome;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import com.quenty.test.Tokens;
import com.quenty.test.standins.CustomerServiceStandIn;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT
class ProductIT {

    private final ApiClient platform;
    private final CustomerServiceStandIn customers;
    private final Warehouse warehouse;
    private final String company = Warehouse.aCompany();

    ProductIT(RestTestClient http, @Sibling("customer-service") WireMockServer customers, Warehouse warehouse) {
        this.platform = ApiClient.of(http);
        this.customers = CustomerServiceStandIn.of(customers);
        this.warehouse = warehouse;
    }

    @BeforeEach
    void everybodyTrades() {
        customers.knowsEverybody();
    }

    private ApiClient staff() {
        return platform.as(Tokens.with("*").company(company));
    }

    private static String sku() {
        return ExternalId.next("SKU");
    }

    private static String json(String sku, String name, String more) {
        return "{\"sku\": \"%s\", \"name\": \"%s\", \"category\": \"coffee\", \"price\": 12.50%s}"
                .formatted(sku, name, more);
    }

    private Answer created(String name) {
        var answer = staff().post("/api/v1/products", json(sku(), name, ""));
        answer.is(201);
        return answer;
    }

    private static String path(Answer product) {
        return "/api/v1/products/" + product.body().path("id").asInt();
    }

    @Test
    void aProductIsCreatedOnSaleAndFoundByIdAndSku() {
        var sku = sku();
        var answer = staff().post("/api/v1/products", json(sku, " Beans ", """
                , "cost": 7.2, "weight": 0.54, "dimensions": {"length": 32.5, "width": 24, "height": 8}"""));

        answer.is(201);
        assertThat(answer.headers().getFirst(HttpHeaders.LOCATION)).isEqualTo(path(answer));
        assertThat(answer.headers().getETag()).isEqualTo("\"0\"");
        assertThat(answer.text("name")).isEqualTo("Beans");
        assertThat(answer.text("currency")).isEqualTo("USD");
        assertThat(answer.text("company_id")).isEqualTo(company);
        assertThat(answer.body().path("active").asBoolean()).isTrue();
        var found = staff().get(path(answer));
        assertThat(found.body().path("price").decimalValue()).isEqualByComparingTo("12.50");
        assertThat(found.body().at("/dimensions/length").decimalValue()).isEqualByComparingTo("32.5");
        assertThat(staff().get("/api/v1/products/by-sku/{sku}", sku).body()).isEqualTo(found.body());
    }

    @Test
    void aPlatformCallerSaysWhoseItIs() {
        assertThat(platform.post("/api/v1/products", json(sku(), "Beans", "")).pointers())
                .containsExactly("/company_id");
        var answer = platform.post("/api/v1/products", json(sku(), "Beans", ", \"company_id\": \"" + company + "\""));
        answer.is(201);
        assertThat(answer.text("company_id")).isEqualTo(company);
    }

    @Test
    void nobodyAddsGoodsToAnotherCompany() {
        var answer = staff().post("/api/v1/products", json(sku(), "Beans", ", \"company_id\": \"COMP-OTHER\""));

        answer.problem(403, "outside-data-scope");
    }

    @Test
    void aCompanyThatDoesNotTradeGetsNoProducts() {
        customers.knowsNoCompany(company);
        var answer = staff().post("/api/v1/products", json(sku(), "Beans", ""));

        answer.is(422);
        assertThat(answer.pointers()).containsExactly("/company_id");
    }

    @Test
    void withoutCustomerServiceNothingIsCreatedAndEverythingCanBeRead() {
        var product = created("Beans");
        var other = Warehouse.aCompany();
        customers.isDown();

        platform.post("/api/v1/products", json(sku(), "Beans", ", \"company_id\": \"" + other + "\""))
                .is(503);
        staff().get(path(product)).is(200);
    }

    @Test
    void anSkuThatAnotherCompanyUsesIsTakenAndNothingIsSaidOfWhom() {
        var sku = sku();
        staff().post("/api/v1/products", json(sku, "Beans", ""));
        var other = Warehouse.aCompany();

        var answer = platform.as(Tokens.with("*").company(other)).post("/api/v1/products", json(sku, "Mine", ""));

        answer.problem(409, "duplicate-sku", "/sku");
        assertThat(answer.body().toString()).doesNotContain(company);
    }

    @Test
    void ofManyWhoCreateOneSkuAtOnceOneWins() {
        var sku = sku();

        var outcomes = Concurrently.run(
                8,
                () -> staff().post("/api/v1/products", json(sku, "Beans", "")).status());

        assertThat(outcomes.stream().map(Outcome::require))
                .containsOnlyOnce(201)
                .allMatch(s -> s == 201 || s == 409);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "price": 0                         | 400 | /price
                    "price": -1                        | 400 | /price
                    "price": 100000000                 | 400 | /price
                    "price": 1e40                      | 400 | /price
                    "price": "12"                      | 400 | /price
                    "price": 12.505                    | 422 | /price
                    "cost": 7.205                      | 422 | /cost
                    "price": 10.5, "currency": "JPY"   | 422 | /price
                    "price": 10, "currency": "KWD"     | 422 | /currency
                    "price": 10, "currency": "XXZ"     | 422 | /currency
                    "price": 10, "currency": "XAU"     | 422 | /currency
                    "weight": -1                       | 400 | /weight
                    "weight": 100000                   | 400 | /weight
                    "dimensions": {"length": 1}        | 400 | /dimensions/width,/dimensions/height
                    "dimensions": {"length": 0, "width": 1, "height": 1} | 400 | /dimensions/length
                    "sku": "a b"                       | 400 | /sku
                    "sku": "/a"                        | 400 | /sku
                    "sku": "a/"                        | 400 | /sku
                    "sku": "a//b"                      | 400 | /sku
                    "sku": "a/../b"                    | 400 | /sku
                    "sku": "a%2fb"                     | 400 | /sku
                    "sku": "a\\nb"                     | 400 | /sku
                    "sku": "a\\u202eb"                 | 400 | /sku
                    "sku": ""                          | 400 | /sku
                    "name": " "                        | 400 | /name
                    "category": null                   | 400 | /category
                    "min_shelf_life_days": -1          | 400 | /min_shelf_life_days
                    "colour": "red"                    | 400 | /colour
                    """)
    void aProductOutOfShapeNamesTheField(String members, int status, String pointers) {
        var valid = new java.util.LinkedHashMap<String, String>();
        valid.put("sku", "\"sku\": \"" + sku() + '"');
        valid.put("name", "\"name\": \"Beans\"");
        valid.put("category", "\"category\": \"coffee\"");
        valid.put("price", "\"price\": 12.50");
        valid.keySet().removeIf(name -> members.contains('"' + name + '"'));
        var body = "{" + String.join(", ", valid.values()) + (valid.isEmpty() ? "" : ", ") + members + "}";

        var answer = staff().post("/api/v1/products", body);

        answer.is(status);
        assertThat(answer.pointers()).containsExactlyInAnyOrder(pointers.split(","));
    }

    @Test
    void yenHaveNoDecimals() {
        var answer = staff().post(
                        "/api/v1/products",
                        json(sku(), "Beans", ", \"currency\": \"JPY\"").replace("12.50", "1250"));

        answer.is(201);
        assertThat(answer.body().path("price").toString()).isEqualTo("1250");
        assertThat(staff().get("/api/v1/products?currency=JPY")
                        .body()
                        .at("/items/0/price")
                        .toString())
                .isEqualTo("1250");
    }

    @Test
    void aPatchChangesThePriceAndTheOldOneIsRemembered() {
        var product = created("Beans");

        var patched = staff().seeing(0).patch(path(product), Json.of("price", 13, "description", "Fresh"));
        staff().seeing(1).patch(path(product), Json.of("description", null));

        patched.is(200);
        assertThat(patched.text("name")).isEqualTo("Beans");
        var prices = staff().get(path(product) + "/prices").body().path("items");
        assertThat(prices).hasSize(2);
        assertThat(prices.get(0).path("price").decimalValue()).isEqualByComparingTo("13");
        assertThat(prices.get(1).path("price").decimalValue()).isEqualByComparingTo("12.50");
        assertThat(prices.get(0).path("changed_by").asString()).startsWith("USER-");
    }

    @Test
    void noAmountIsCarriedOverIntoAnotherCurrency() {
        var product = path(created("Beans"));
        staff().seeing(0).patch(product, Json.of("cost", 7.20));

        assertThat(staff().seeing(1).patch(product, Json.of("currency", "EUR")).pointers())
                .containsExactly("/price");
        assertThat(staff().seeing(1)
                        .patch(product, Json.of("currency", "EUR", "price", 11))
                        .pointers())
                .containsExactly("/cost");
        staff().seeing(1).patch(product, Json.of("currency", "USD")).is(200);
        var whole = staff().seeing(2).patch(product, Json.of("currency", "EUR", "price", 11, "cost", null));
        assertThat(whole.text("currency")).isEqualTo("EUR");
        assertThat(whole.body().has("cost")).isFalse();
    }

    @Test
    void aPatchWantsTheVersionAndChangesNoIdentity() {
        var path = path(created("Beans"));

        staff().send(HttpMethod.PATCH, path, Json.of("name", "x")).is(428);
        staff().seeing(7).patch(path, Json.of("name", "x")).is(412);
        assertThat(staff().seeing(0).patch(path, Json.of("sku", "OTHER")).pointers())
                .containsExactly("/sku");
        staff().seeing(0).patch(path, Json.of("company_id", "COMP-OTHER")).is(400);
        staff().seeing(0).patch(path, Json.of("currency", "KWD", "price", 5)).is(422);
        assertThat(staff().get(path).version()).isZero();
    }

    @Test
    void aProductIsTakenOffSaleOnceAndPutBackOnce() {
        var path = path(created("Beans"));

        var inactive = staff().post(path + "/deactivate", Json.of("reason", "Out of season."));
        assertThat(inactive.body().path("active").asBoolean(true)).isFalse();
        var twice = staff().post(path + "/deactivate");
        twice.problem(409, "illegal-transition");
        assertThat(staff().post(path + "/reactivate").body().path("active").asBoolean())
                .isTrue();
        var history = staff().get(path + "/history").body().path("items");
        assertThat(history).hasSize(2);
        assertThat(history.get(1).path("reason").asString()).isEqualTo("Out of season.");
    }

    @Test
    void aProductThatNothingRefersToIsDeleted() {
        var product = created("Beans");
        staff().seeing(0).patch(path(product), Json.of("price", 13));

        staff().send(HttpMethod.DELETE, path(product), null).is(428);
        delete(product, 0).is(412);
        delete(product, 1).is(204);
        staff().get(path(product)).is(404);
        delete(product, 1).is(404);
    }

    private Answer delete(Answer product, long version) {
        return staff().with(HttpHeaders.IF_MATCH, "\"" + version + '"').send(HttpMethod.DELETE, path(product), null);
    }

    @Test
    void aProductWithAHistoryIsNotDeleted() {
        var product = created("Beans");
        warehouse.receive(company, product.body().path("id").asInt(), 0);

        var answer = delete(product, 0);

        answer.problem(409, "product-in-use");
        staff().get(path(product)).is(200);
    }

    @Test
    void aProductIsEitherDeletedOrReceived() {
        for (int round = 0; round < 5; round++) {
            var product = created("Beans");
            int id = product.body().path("id").asInt();

            var outcomes = Concurrently.<Object>run(
                    List.of(() -> delete(product, 0).status(), () -> warehouse.receive(company, id, 5)));

            boolean deleted = outcomes.get(0).require().equals(204);
            assertThat(outcomes.get(1).succeeded()).isNotEqualTo(deleted);
        }
    }

    @Test
    void theNameIsSearchedByWords() {
        created("Dark roasted beans from Huila");
        created("Beans, green");
        created("Mug with beans");

        assertThat(search("bean")).hasSize(3);
        assertThat(search("roasting beans")).containsExactly("Dark roasted beans from Huila");
        assertThat(search("beans -mug -green")).containsExactly("Dark roasted beans from Huila");
        assertThat(search("mug or green")).hasSize(2);
        assertThat(search("'; drop table products; --")).isEmpty();
        assertThat(search("& | ! <-> :*")).isEmpty();
    }

    @Test
    void neitherCaseNorAccentsMatterToASearch() {
        created("Ñame ÉPICO");
        created("Кофе «ЗЕЛЁНЫЙ»");

        for (var q : List.of("ñame", "épico", "NAME", "EPICO", "e\u0301pico", "\"ñame épico\"", "name -verde")) {
            assertThat(search(q)).as(q).containsExactly("Ñame ÉPICO");
        }
        for (var q : List.of("КОФЕ", "зеленый", "зелёный кофе")) {
            assertThat(search(q)).as(q).containsExactly("Кофе «ЗЕЛЁНЫЙ»");
        }
        assertThat(search("ñam_")).isEmpty();
        assertThat(search("%%")).isEmpty();
    }

    private List<String> search(String q) {
        var answer = staff().get("/api/v1/products?q={q}", q);
        answer.is(200);
        return answer.items("name");
    }

    @Test
    void listsAreFilteredSortedAndPaged() {
        for (var price : List.of("3.10", "20", "7", "11", "15.5")) {
            staff().post("/api/v1/products", json(sku(), "P" + price, "").replace("12.50", price));
        }
        var tea = staff().post("/api/v1/products", json(sku(), "Tea", "").replace("coffee", "tea"));
        staff().post(path(tea) + "/deactivate");

        assertThat(staff().get("/api/v1/products?category=tea&active=false").items("name"))
                .containsExactly("Tea");
        assertThat(staff().get("/api/v1/products?active=true&min_price=7&max_price=15.50&sort=price")
                        .items("name"))
                .containsExactly("P7", "P11", "P15.5");
        assertThat(staff().get("/api/v1/products?sort=-name&count=true&limit=1")
                        .body()
                        .path("total")
                        .asInt())
                .isEqualTo(6);
        var seen = new ArrayList<String>();
        var page = staff().get("/api/v1/products?sort=price&limit=2");
        while (true) {
            seen.addAll(page.items("name"));
            if (!page.body().path("has_more").asBoolean()) {
                break;
            }
            page = staff().get("/api/v1/products?sort=price&limit=2&cursor={c}", page.text("next_cursor"));
        }
        assertThat(seen).containsExactly("P3.10", "P7", "P11", "Tea", "P15.5", "P20");
    }

    @Test
    void aCompanySeesItsOwnProductsOnly() {
        var product = created("Beans");
        var stranger = platform.as(Tokens.with("*").company(Warehouse.aCompany()));

        assertThat(stranger.get("/api/v1/products?sku={sku}", product.text("sku"))
                        .items("name"))
                .isEmpty();
        assertThat(stranger.get("/api/v1/products?company_id={c}", company).items("name"))
                .isEmpty();
        stranger.get("/api/v1/products/by-sku/{sku}", product.text("sku")).is(404);
        assertThat(platform.get("/api/v1/products?company_id={c}", company).items("name"))
                .containsExactly("Beans");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"colour=red", "sort=cost", "limit=0", "min_price=-1", "min_price=x", "q=a", "active=perhaps"})
    void aListRefusesWhatItDoesNotOffer(String query) {
        staff().get("/api/v1/products?" + query).is(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2147483648", "-1", "x", "0"})
    void anIdThatIsNoneIsNotFoundOrRefused(String id) {
        assertThat(staff().get("/api/v1/products/" + id).status()).isIn(400, 404);
    }

    @Test
    void aRepeatedRequestWithTheSameKeyMakesOneProduct() {
        var keyed = staff().with("Idempotency-Key", ExternalId.next("KEY"));
        var body = json(sku(), "Beans", "");

        var first = keyed.post("/api/v1/products", body);
        var again = keyed.post("/api/v1/products", body);

        again.is(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().getFirst("Idempotent-Replayed")).isEqualTo("true");
    }

    @Test
    void whatAProductCostsTheCompanyIsNotToldToCustomers() {
        var product = staff().post("/api/v1/products", json(sku(), "Coffee", ", \"cost\": 7.2"));
        var path = "/api/v1/products/" + product.body().path("id").asInt();
        var bySku = "/api/v1/products/by-sku/" + product.text("sku");
        var customer = platform.as(Tokens.with("*").company(company).scope(DataScope.OWN));

        assertThat(staff().get(path).body().path("cost").decimalValue()).isEqualByComparingTo("7.2");
        for (var answer : List.of(customer.get(path), customer.get(bySku))) {
            answer.is(200);
            assertThat(answer.body().path("price").decimalValue()).isEqualByComparingTo("12.5");
            assertThat(answer.body().has("cost")).isFalse();
        }
    }
}
