package com.quenty.reverselogistics.returns.exchanges;

import static com.quenty.reverselogistics.Sale.RETURNS;
import static com.quenty.reverselogistics.Sale.found;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.reverselogistics.Sale;
import com.quenty.test.Answer;
import com.quenty.test.Eventually;
import com.quenty.test.Json;
import com.quenty.test.MutableClock;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT
class ExchangeIT {

    private final RestTestClient http;
    private final MutableClock clock;
    private final WireMockServer orders;
    private Sale sale;

    ExchangeIT(RestTestClient http, MutableClock clock, @Sibling("order-service") WireMockServer orders) {
        this.http = http;
        this.clock = clock;
        this.orders = orders;
    }

    @BeforeEach
    void sell() {
        sale = Sale.of(http, orders, clock).line(3, "12.50", 5).told();
        sale.orders.takesNotices();
        sale.orders.takesRefunds();
    }

    private Answer ask(int product, int quantity) {
        return sale.customer()
                .post(
                        RETURNS,
                        Json.changed(
                                sale.request(
                                        List.of(sale.wanted(1, quantity, "defective", "exchange_product_id", product))),
                                "return_type",
                                "exchange"));
    }

    @Test
    void theReplacementIsOrderedOnceAtTheReceiptOfAsManyUnitsAsHaveArrived() {
        sale.orders.takesExchanges("order_number", "ORD-1018-02042-8", "total_amount", new BigDecimal("12.50"));
        var asked = ask(1, 2).is(201);

        sale.receive(asked, 0, 1, 1).is(200);

        Eventually.eventually(
                () -> assertThat(sale.now(asked).text("exchange_order_number")).isEqualTo("ORD-1018-02042-8"));
        assertThat(sale.orders.exchanges()).hasSize(1);
        assertThat(sale.orders.exchanges().getFirst().getBodyAsString()).contains("\"product_id\":1", "\"quantity\":1");
        sale.inspect(asked, 0, found(1)).is(200);
        sale.verb(asked, "process", null).is(200);
        Eventually.eventually(() -> assertThat(sale.now(asked).text("status")).isEqualTo("completed"));
        assertThat(sale.orders.refunds().getLast().getBodyAsString()).contains("\"to_store_credit\":true");
    }

    @Test
    void goodsAreExchangedForWhatTheSellerSellsOnly() {
        ask(2, 1).problem(422, "exchange-product-unsuitable", "/lines/0/exchange_product_id");
    }
}
