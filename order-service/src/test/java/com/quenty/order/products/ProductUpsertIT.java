package com.quenty.order.products;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.order.Statements;
import com.quenty.order.Warehouse;
import com.quenty.platform.identity.ExternalId;
import com.quenty.test.Answer;
import com.quenty.test.ApiClient;
import com.quenty.test.Concurrently;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import com.quenty.test.Tokens;
import com.quenty.test.standins.CustomerServiceStandIn;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT
class ProductUpsertIT {

    private static final String PATH = "/api/v1/products/upsert";

    private final ApiClient platform;
    private final CustomerServiceStandIn customers;
    private final Statements statements;
    private final String company = Warehouse.aCompany();
    private final String mark = ExternalId.next("S");

    ProductUpsertIT(RestTestClient http, @Sibling("customer-service") WireMockServer customers, Statements statements) {
        this.platform = ApiClient.of(http);
        this.statements = statements;
        this.customers = CustomerServiceStandIn.of(customers);
    }

    @BeforeEach
    void everybodyTrades() {
        customers.knowsEverybody();
    }

    private ApiClient staff() {
        return platform.as(Tokens.with("*").company(company));
    }

    private String row(String sku, String name, String price) {
        return "{\"sku\": \"%s-%s\", \"name\": \"%s\", \"category\": \"c\", \"price\": %s}"
                .formatted(mark, sku, name, price);
    }

    private static String body(String... rows) {
        return "{\"products\": [" + String.join(", ", rows) + "]}";
    }

    private static List<String> outcomes(Answer answer) {
        answer.is(200);
        return answer.body()
                .path("results")
                .valueStream()
                .map(row -> row.path("outcome").asString())
                .toList();
    }

    @Test
    void rowsAreCreatedThenUpdatedOrLeftAsTheyAre() {
        assertThat(outcomes(staff().post(PATH, body(row("A", "a", "1"), row("B", "b", "2")))))
                .containsExactly("created", "created");

        var second = staff().post(PATH, body(row("A", "a", "1.00"), row("B", "b", "3"), row("C", "c", "4")));

        assertThat(outcomes(second)).containsExactly("unchanged", "updated", "created");
        assertThat(second.body().path("updated").asInt()).isEqualTo(1);
        int id = second.body().at("/results/1/id").asInt();
        var product = staff().get("/api/v1/products/" + id);
        assertThat(product.body().path("price").decimalValue()).isEqualByComparingTo("3");
        assertThat(product.version()).isEqualTo(1);
        assertThat(staff().get("/api/v1/products/" + id + "/prices").body().path("items"))
                .hasSize(2);
        assertThat(staff().get("/api/v1/products/"
                                + second.body().at("/results/0/id").asInt())
                        .version())
                .isZero();
    }

    @Test
    void aBadRowIsToldAndTheOthersAreKept() {
        platform.as(Tokens.with("*").company(Warehouse.aCompany())).post(PATH, body(row("TAKEN", "theirs", "1")));

        var answer = staff().post(
                        PATH,
                        body(
                                row("A", "a", "1"),
                                row("TAKEN", "mine", "1"),
                                row("B", " ", "-1"),
                                row("C", "c", "1.005"),
                                row("A", "again", "2"),
                                "{\"name\": \"nameless\"}",
                                row("D", "d", "1")));

        assertThat(outcomes(answer))
                .containsExactly("created", "refused", "refused", "refused", "refused", "refused", "created");
        var results = answer.body().path("results");
        assertThat(results.get(1).path("code").asString()).isEqualTo("duplicate-sku");
        assertThat(results.get(2)
                        .path("errors")
                        .valueStream()
                        .map(e -> e.path("pointer").asString()))
                .containsExactlyInAnyOrder("/products/2/name", "/products/2/price");
        assertThat(results.get(3).path("code").asString()).isEqualTo("invalid-money");
        assertThat(results.get(3).at("/errors/0/pointer").asString()).isEqualTo("/products/3/price");
        assertThat(results.get(4).path("code").asString()).isEqualTo("duplicate-sku");
        assertThat(answer.body().path("refused").asInt()).isEqualTo(5);
        assertThat(staff().get("/api/v1/products?count=true")
                        .body()
                        .path("total")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void aBodyOutOfShapeIsRefusedWhole() {
        assertThat(staff().post(PATH, body()).pointers()).containsExactly("/products");
        assertThat(staff().post(PATH, body(row("A", "a", "1"), row("B", "b", "\"2\"")))
                        .pointers())
                .containsExactly("/products/1/price");
        assertThat(staff().get("/api/v1/products").items("sku")).isEmpty();
    }

    @Test
    void aThousandRowsGoAndOneMoreDoesNot() {
        assertThat(staff().post(PATH, many(1001)).pointers()).containsExactly("/products");

        var answer = staff().post(PATH, many(1000));

        assertThat(answer.body().path("created").asInt()).isEqualTo(1000);
        assertThat(staff().post(PATH, many(1000)).body().path("unchanged").asInt())
                .isEqualTo(1000);
    }

    private String many(int rows) {
        return body(
                IntStream.range(0, rows).mapToObj(i -> row("M" + i, "m", "1")).toArray(String[]::new));
    }

    @Test
    void aThousandRowsCostAsManyStatementsAsTen() {
        staff().post(PATH, many(5));

        var ten = statements.during(() -> staff().post(PATH, many(10)));
        var thousand = statements.during(() -> staff().post(PATH, many(1000)));

        assertThat(thousand).hasSameSizeAs(ten).hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void importsOfOneCatalogueAtOnceNeitherFailNorDouble() {
        var forwards =
                IntStream.range(0, 50).mapToObj(i -> row("P" + i, "p", "1")).toList();
        var outcomes = Concurrently.run(IntStream.range(0, 6)
                .mapToObj(i -> (java.util.concurrent.Callable<Answer>) () ->
                        staff().post(PATH, body((i % 2 == 0 ? forwards : forwards.reversed()).toArray(String[]::new))))
                .toList());

        var created = outcomes.stream()
                .collect(Collectors.summingInt(
                        o -> o.require().body().path("created").asInt()));
        assertThat(outcomes).allMatch(o -> o.require().status() == 200);
        assertThat(created).isEqualTo(50);
        assertThat(outcomes).allMatch(o -> o.require().body().path("refused").asInt() == 0);
    }
}
