package com.quenty.order.clients;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.quenty.order.Shop.Open.ok;
import static com.quenty.order.Shop.line;
import static com.quenty.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.order.Shop;
import com.quenty.test.ContractSample;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** With an analytics-service to tell, which is off otherwise. */
@ServiceIT(properties = "quenty.analytics-client.enabled=true")
class BusinessMetricsIT {

    private static final String METRICS = "/internal/v1/metrics";

    private final RestTestClient http;
    private final Shop shops;
    private final WireMockServer customers;
    private final WireMockServer analytics;
    private final JdbcClient jdbc;
    private Shop.Open shop;

    BusinessMetricsIT(
            RestTestClient http,
            Shop shops,
            @Sibling("customer-service") WireMockServer customers,
            @Sibling("analytics-service") WireMockServer analytics,
            JdbcClient jdbc) {
        this.http = http;
        this.shops = shops;
        this.customers = customers;
        this.analytics = analytics;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void open() {
        shop = shops.open(http, customers);
        analytics.stubFor(post(urlPathEqualTo(METRICS)).willReturn(aResponse().withStatus(200)));
    }

    private List<JsonNode> readings() {
        return analytics.findAll(postRequestedFor(urlPathEqualTo(METRICS))).stream()
                .flatMap(request -> new JsonMapper()
                        .readTree(request.getBodyAsString())
                        .path("readings")
                        .valueStream())
                .filter(reading -> reading.at("/tags/company_id").asString().equals(shop.company))
                .toList();
    }

    private Stream<String> names() {
        return readings().stream().map(reading -> reading.path("name").asString());
    }

    @Test
    void everyStepOfAnOrderIsToldWithWhatItIsWorth() {
        int coffee = shop.product("12.50", 100);
        var number = shop.delivered(line(coffee, 2));
        ok(shop.verb(shop.placed(line(coffee, 1)), "cancel", "not wanted"));

        eventually(() -> assertThat(names())
                .containsExactlyInAnyOrder(
                        "orders.placed",
                        "orders.confirmed",
                        "orders.shipped",
                        "orders.delivered",
                        "orders.placed",
                        "orders.cancelled"));
        var delivered = readings().stream()
                .filter(reading -> reading.path("name").asString().equals("orders.delivered"))
                .findFirst()
                .orElseThrow();
        assertThat(delivered.path("value").decimalValue()).isEqualByComparingTo("25.00");
        assertThat(delivered.path("unit").asString()).isEqualTo("USD");
        assertThat(delivered.path("source_entity_id").asString()).isEqualTo(number);
        assertThat(readings().stream()
                        .map(reading -> reading.path("metric_id").asString())
                        .distinct())
                .hasSize(6);
        ContractSample.of("analytics", "metric-batch")
                .isTrueOf(analytics
                        .findAll(postRequestedFor(urlPathEqualTo(METRICS)))
                        .getFirst()
                        .getBodyAsString());
    }

    @Test
    void whatIsShortAndWhatIsGoneIsTold() {
        int coffee = shop.product("12.50", 2);

        shop.placeWithBackorder(line(coffee, 5));

        eventually(() -> assertThat(names())
                .containsExactlyInAnyOrder("orders.placed", "orders.shortfall", "stock.low", "stock.out"));
        assertThat(readings().stream()
                        .filter(reading -> reading.path("name").asString().equals("orders.shortfall"))
                        .map(reading -> reading.path("value").asInt()))
                .containsExactly(3);
    }

    @Test
    void whatIsRefusedIsNotToldAndAnOutageIsWaitedFor() {
        int coffee = shop.product("12.50", 2);
        analytics.stubFor(post(urlPathEqualTo(METRICS)).willReturn(aResponse().withStatus(503)));

        shop.place(line(coffee, 5)).is(422);
        var number = shop.placed(line(coffee, 1));

        eventually(() -> assertThat(readings()).isNotEmpty());
        assertThat(readings())
                .allMatch(reading -> reading.path("source_entity_id").asString().equals(number));
        analytics.stubFor(post(urlPathEqualTo(METRICS)).willReturn(aResponse().withStatus(200)));
        eventually(() -> assertThat(
                        jdbc.sql("SELECT count(*) FROM scheduled_tasks WHERE task_name = 'delivery:business-metrics'")
                                .query(Integer.class)
                                .single())
                .isZero());
        assertThat(readings().stream()
                        .map(reading -> reading.path("metric_id").asString())
                        .distinct())
                .hasSize(1);
    }
}
