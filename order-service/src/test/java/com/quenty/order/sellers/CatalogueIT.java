package com.quenty.order.sellers;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.order.Warehouse;
import com.quenty.platform.identity.ExternalId;
import com.quenty.platform.security.DataScope;
import com.quenty.test.Answer;
import com.quenty.test.ApiClient;
import com.quenty.test.Json;
import com.quenty.test.MutableClock;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import com.quenty.test.Tokens;
import com.quenty.test.standins.CustomerServiceStandIn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

/** What customers see of the products of companies that are not theirs. */
@ServiceIT
class CatalogueIT {

    private static final String PATH = "/api/v1/products";

    private final ApiClient platform;
    private final WireMockServer siblings;
    private final CustomerServiceStandIn customers;
    private final SellerService sellers;
    private final Warehouse warehouse;
    private final JdbcClient jdbc;
    private final MutableClock clock;
    private final String company = Warehouse.aCompany();
    private final String other = Warehouse.aCompany();

    CatalogueIT(
            RestTestClient http,
            @Sibling("customer-service") WireMockServer customers,
            SellerService sellers,
            Warehouse warehouse,
            JdbcClient jdbc,
            MutableClock clock) {
        this.platform = ApiClient.of(http);
        this.siblings = customers;
        this.customers = CustomerServiceStandIn.of(customers);
        this.sellers = sellers;
        this.warehouse = warehouse;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @BeforeEach
    void everybodyTrades() {
        customers.knowsEverybody();
    }

    private ApiClient staff(String company) {
        return platform.as(Tokens.with("*").company(company)).with("Idempotency-Key", ExternalId.next("KEY"));
    }

    private ApiClient buyer(@Nullable String company) {
        var token = Tokens.with("products:read").subject(ExternalId.next("USER"));
        return platform.as((company == null ? token : token.company(company)).scope(DataScope.OWN));
    }

    private Answer made(String company, String name) {
        var answer = staff(company)
                .post(
                        PATH,
                        Json.of(
                                "sku",
                                ExternalId.next("SKU"),
                                "name",
                                name,
                                "category",
                                "coffee",
                                "price",
                                12.5,
                                "cost",
                                7.2,
                                "min_shelf_life_days",
                                30));
        answer.is(201);
        return answer;
    }

    private static int id(Answer product) {
        return product.body().path("id").asInt();
    }

    @Test
    void customersSeeTheActiveProductsOfEveryCompanyWhoeverTheyBelongTo() {
        var beans = made(company, "Beans");
        var tea = made(other, "Tea");
        var gone = made(company, "Gone");
        staff(company).post(PATH + "/" + id(gone) + "/deactivate").is(200);

        for (var buyer : List.of(buyer(null), buyer(company), buyer(Warehouse.aCompany()))) {
            assertThat(buyer.get(PATH + "?company_id={c}", company).items("name"))
                    .containsExactly("Beans");
            assertThat(buyer.get(PATH + "?company_id={c}&active=false", company).items("name"))
                    .isEmpty();
            assertThat(buyer.get(PATH + "?limit=2").items("name")).containsExactly("Tea", "Beans");
            buyer.get(PATH + "/" + id(tea)).is(200);
            buyer.get(PATH + "/by-sku/{sku}", beans.text("sku")).is(200);
            buyer.get(PATH + "/" + id(gone)).problem(404, "product-not-found");
            buyer.get(PATH + "/by-sku/{sku}", gone.text("sku")).problem(404, "product-not-found");
            assertThat(buyer.get(PATH + "?sku={sku}", gone.text("sku")).items("name"))
                    .isEmpty();
        }
    }

    @Test
    void whatOnlyTheSellerIsToKnowIsLeftOut() {
        var beans = made(company, "Beans");

        var seen = buyer(null).get(PATH + "/" + id(beans));
        var listed = buyer(null).get(PATH + "?company_id={c}", company);

        assertThat(staff(company).get(PATH + "/" + id(beans)).body().has("cost"))
                .isTrue();
        assertThat(seen.body().has("name")).isTrue();
        for (var hidden : List.of("cost", "min_shelf_life_days", "supplier", "min_stock_level", "quantity")) {
            assertThat(seen.body().has(hidden)).as(hidden).isFalse();
            assertThat(listed.body().at("/items/0").has(hidden)).as(hidden).isFalse();
        }
        for (var query : List.of("sort=cost", "sort=-min_shelf_life_days", "cost=7.2", "max_cost=8", "supplier=x")) {
            buyer(null).get(PATH + "?" + query).is(400);
        }
        assertThat(buyer(null).get(PATH + "?q=7.2&company_id={c}", company).items("name"))
                .isEmpty();
        buyer(null).get(PATH + "/" + id(beans) + "/prices").problem(404, "product-not-found");
        buyer(null).get(PATH + "/" + id(beans) + "/history").problem(404, "product-not-found");
    }

    @Test
    void customersChangeNothing() {
        var beans = made(company, "Beans");
        var buyer =
                platform.as(Tokens.with("*").subject(ExternalId.next("USER")).scope(DataScope.OWN));

        buyer.with("If-Match", "*")
                .patch(PATH + "/" + id(beans), Json.of("price", 1))
                .problem(404, "product-not-found");
        buyer.with("Idempotency-Key", ExternalId.next("KEY"))
                .post(PATH + "/" + id(beans) + "/deactivate")
                .problem(404, "product-not-found");
    }

    @Test
    void aCompanyThatDoesNotTradeHasNothingOnShow() {
        var beans = made(company, "Beans");
        var buyer = buyer(null);

        customers.knowsCompany(company, "active", false);
        sellers.refresh();
        assertThat(buyer.get(PATH + "?company_id={c}", company).items("name")).isEmpty();
        buyer.get(PATH + "/" + id(beans)).is(404);
        staff(company).get(PATH + "/" + id(beans)).is(200);

        customers.isDown();
        sellers.refresh();
        assertThat(buyer.get(PATH + "?company_id={c}", company).items("name")).isEmpty();

        siblings.resetAll();
        customers.knowsEverybody();
        clock.advance(Duration.ofMinutes(5)); // the breaker gives customer-service another chance
        sellers.refresh();
        assertThat(buyer.get(PATH + "?company_id={c}", company).items("name")).containsExactly("Beans");

        customers.knowsNoCompany(company);
        sellers.refresh();
        assertThat(buyer.get(PATH + "?company_id={c}", company).items("name")).isEmpty();
    }

    @Test
    void aCompanyStillSeesItsOwnProductsOnly() {
        made(company, "Beans");

        assertThat(staff(other).get(PATH + "?company_id={c}", company).items("name"))
                .isEmpty();
    }

    @Test
    void pagesOfTheCatalogueAreComplete() {
        var names = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            made(company, "Coffee " + i);
            names.add("Coffee " + i);
        }
        for (var sort : List.of("created_at", "name", "price", "sku")) {
            var seen = new ArrayList<String>();
            var next = PATH + "?limit=2&sort=" + sort + "&company_id=" + company;
            var page = buyer(null).get(next);
            seen.addAll(page.items("name"));
            while (page.body().path("has_more").asBoolean()) {
                page = buyer(null).get(next + "&cursor={c}", page.text("next_cursor"));
                page.is(200);
                seen.addAll(page.items("name"));
            }
            assertThat(seen).as(sort).containsExactlyInAnyOrderElementsOf(names);
        }
    }

    @Test
    void aPageIsFoundByItsIndex() {
        made(company, "Beans");
        var plan = String.join(
                "\n",
                jdbc.sql("EXPLAIN SELECT p.id FROM products p WHERE (p.active) AND (%s) AND (p.company_id = 'X')"
                                        .formatted(SellerStore.TRADES)
                                + " ORDER BY p.created_at DESC, p.id DESC LIMIT 21")
                        .query(String.class)
                        .list());

        assertThat(plan).doesNotContain("Sort");
    }

    @Test
    void buyersLearnWhetherThereIsAnyAndNotHowMany() {
        var beans = made(company, "Beans");
        var tea = made(other, "Tea");
        var gone = made(company, "Gone");
        warehouse.receive(company, id(beans), 3);
        warehouse.receive(company, id(gone), 3);
        staff(company).post(PATH + "/" + id(gone) + "/deactivate").is(200);
        var path = PATH
                + "/availability?product_id=%d&product_id=%d&product_id=%d&product_id=2147483647"
                        .formatted(id(beans), id(tea), id(gone));

        var seen = buyer(null).get(path);

        seen.is(200);
        assertThat(seen.body().path("items").toString())
                .isEqualTo("[{\"product_id\":%d,\"in_stock\":true},{\"product_id\":%d,\"in_stock\":false}]"
                        .formatted(id(beans), id(tea)));
        assertThat(staff(company).get(path).items("in_stock")).hasSize(2);
        buyer(null).get(PATH + "/availability").is(400);
        buyer(null).get(PATH + "/availability?product_id=x").is(400);
    }
}
