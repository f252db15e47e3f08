package com.quenty.reverselogistics.returns.receipts;

import static com.quenty.reverselogistics.Sale.RETURNS;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.reverselogistics.Sale;
import com.quenty.test.Concurrently;
import com.quenty.test.Eventually;
import com.quenty.test.Json;
import com.quenty.test.MutableClock;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT
class ReceiptIT {

    private final RestTestClient http;
    private final MutableClock clock;
    private final WireMockServer orders;
    private Sale sale;

    ReceiptIT(RestTestClient http, MutableClock clock, @Sibling("order-service") WireMockServer orders) {
        this.http = http;
        this.clock = clock;
        this.orders = orders;
    }

    @BeforeEach
    void sell() {
        sale = Sale.of(http, orders, clock).line(3, "12.50", 5).told();
        sale.orders.takesNotices();
    }

    @Test
    void goodsGoIntoQuarantineAndMissingUnitsAreFreeAgain() {
        var asked = sale.ask(1, 3, "defective").is(201);

        var received = sale.receive(asked, 0, 2, 0).is(200);

        assertThat(received.text("status")).isEqualTo("received");
        assertThat(received.text("items.0.receipt_outcome")).isEqualTo("partial");
        Eventually.eventually(() -> assertThat(sale.orders.notices()).hasSize(1));
        assertThat(sale.orders.notices().getFirst().getBodyAsString())
                .contains("\"quantity\":2", "\"destination\":\"quarantine\"");
        sale.ask(1, 2, "defective").problem(422, "return-not-eligible");
        sale.ask(1, 1, "defective").is(201);
    }

    @Test
    void anEmptyBoxEndsTheItemAndTellsNoStock() {
        var asked = sale.ask(1, 2, "defective").is(201);

        var received = sale.receive(asked, 0, 0, 0).is(200);

        assertThat(received.text("status")).isEqualTo("completed");
        assertThat(received.text("items.0.receipt_outcome")).isEqualTo("missing");
        assertThat(received.at("items.0.refund_amount").isNull()).isTrue();
        sale.ask(1, 3, "defective").is(201);
        assertThat(sale.orders.notices()).isEmpty();
    }

    @Test
    void theNumberOnTheParcelHasToBeThatOfTheReturn() {
        var asked = sale.ask(1, 1, "defective").is(201);
        var other = sale.ask(1, 1, "defective").is(201);
        var items = List.of(Json.of("return_item_id", asked.text("items.0.return_item_id"), "received_quantity", 1));

        for (var number : List.of(other.text("return_authorization_number"), "RMA-0000-00001-4", "nothing")) {
            sale.verb(asked, "receive", Json.of("return_authorization_number", number, "items", items))
                    .problem(422, "return-authorization-differs", "/return_authorization_number");
        }
        assertThat(sale.now(asked).text("status")).isEqualTo("approved");
    }

    @Test
    void unexpectedGoodsAreKeptAside() {
        var asked = sale.ask(1, 1, "defective").is(201);

        sale.verb(
                        asked,
                        "receive",
                        Json.of(
                                "return_authorization_number",
                                asked.text("return_authorization_number"),
                                "items",
                                List.of(Json.of(
                                        "return_item_id",
                                        asked.text("items.0.return_item_id"),
                                        "received_quantity",
                                        1)),
                                "unexpected",
                                List.of(Json.of("description", "A charger", "quantity", 1))))
                .is(200);

        var path = RETURNS + "/{return_id}/unexpected-goods";
        assertThat(sale.staff().get(path, asked.text("return_id")).is(200).items("description"))
                .containsExactly("A charger");
    }

    @Test
    void goodsThatComeTooLateAreRefused() {
        var asked = sale.ask(1, 1, "defective").is(201);

        clock.advance(Duration.ofDays(15));

        sale.receive(asked, 0, 1, 0).problem(409, "return-authorization-expired");
    }

    @Test
    void moreThanWasToComeIsRefused() {
        var asked = sale.ask(1, 2, "defective").is(201);

        sale.receive(asked, 0, 2, 1).problem(422, "receipt-exceeds-return", "/items");
        sale.receive(asked, 0, 3, 0).problem(422, "receipt-exceeds-return", "/items");
    }

    @Test
    void ofConcurrentReceiptsOneCounts() {
        var asked = sale.ask(1, 2, "defective").is(201);

        var outcomes = Concurrently.run(4, () -> sale.receive(asked, 0, 2, 0).status());

        assertThat(outcomes.stream().map(outcome -> outcome.require()))
                .containsOnlyOnce(200)
                .contains(409);
        Eventually.eventually(() -> assertThat(sale.orders.notices()).isNotEmpty());
    }
}
