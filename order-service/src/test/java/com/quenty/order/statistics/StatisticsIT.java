package com.quenty.order.statistics;

import static com.quenty.order.Shop.Open.ok;
import static com.quenty.order.Shop.line;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.order.Shop;
import com.quenty.order.Statements;
import com.quenty.platform.time.BusinessZone;
import com.quenty.test.Answer;
import com.quenty.test.Json;
import com.quenty.test.MutableClock;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT
class StatisticsIT {

    private final RestTestClient http;
    private final Shop shops;
    private final WireMockServer customers;
    private final Statements statements;
    private final MutableClock clock;
    private final BusinessZone zone;
    private Shop.Open shop;

    StatisticsIT(
            RestTestClient http,
            Shop shops,
            @Sibling("customer-service") WireMockServer customers,
            Statements statements,
            MutableClock clock,
            BusinessZone zone) {
        this.http = http;
        this.shops = shops;
        this.customers = customers;
        this.statements = statements;
        this.clock = clock;
        this.zone = zone;
    }

    @BeforeEach
    void open() {
        shop = shops.open(http, customers);
    }

    @Test
    void ordersAreCountedByStatusAndDayWithWhatTheyWereWorthAndHowLongTheyTook() {
        int coffee = shop.product("12.50", 100);
        var yesterday = LocalDate.of(2027, 3, 1);
        // An hour before midnight in the business zone is the next day in UTC.
        clock.stopAt(yesterday.atTime(LocalTime.of(23, 0)).atZone(zone.zone()).toInstant());
        var slow = shop.shipped(line(coffee, 2));
        ok(shop.verb(shop.placed(line(coffee, 9)), "hold", "to be checked"));
        clock.advance(Duration.ofHours(2));
        var quick = shop.shipped(line(coffee, 1));
        ok(shop.verb(quick, "deliver"));
        ok(shop.verb(shop.confirmed(line(coffee, 5)), "cancel", "not wanted"));
        clock.advance(Duration.ofHours(46));
        ok(shop.verb(slow, "deliver"));
        clock.stopAt(yesterday.plusDays(1).atTime(12, 0).atZone(zone.zone()).toInstant());

        var figures = ok(shop.staff().get("/api/v1/orders/statistics?placed_from=2027-03-01&placed_until=2027-03-03"))
                .body();

        assertThat(figures.path("orders").asInt()).isEqualTo(4);
        assertThat(figures.path("by_status").toString()).isEqualTo("{\"cancelled\":1,\"delivered\":2,\"on_hold\":1}");
        assertThat(figures.at("/by_day/0/day").asString()).isEqualTo("2027-03-01");
        assertThat(figures.at("/by_day/0/by_status").toString()).isEqualTo("{\"delivered\":1,\"on_hold\":1}");
        assertThat(figures.at("/by_day/1/orders").asInt()).isEqualTo(2);
        assertThat(figures.path("revenue").size()).isEqualTo(1);
        assertThat(figures.at("/revenue/0/orders").asInt()).isEqualTo(2);
        assertThat(figures.at("/revenue/0/amount").decimalValue()).isEqualByComparingTo("37.50");
        assertThat(figures.at("/revenue/0/average").decimalValue()).isEqualByComparingTo("18.75");
        assertThat(figures.at("/fulfilment_time/orders").asInt()).isEqualTo(2);
        assertThat(figures.at("/fulfilment_time/average_hours").decimalValue()).isEqualByComparingTo("24.0");
        assertThat(figures.at("/fulfilment_time/p90_hours").decimalValue()).isEqualByComparingTo("43.2");
        assertThat(ok(shop.buyer().get("/api/v1/orders/statistics?placed_from=2027-03-01&placed_until=2027-03-03"))
                        .body())
                .isEqualTo(figures);
    }

    /** The figures of one day. */
    private Answer on(LocalDate day) {
        return ok(shop.staff()
                .get("/api/v1/orders/statistics?placed_from=%s&placed_until=%s".formatted(day, day.plusDays(1))));
    }

    private static void revenue(Answer figures, String member, String amount) {
        assertThat(figures.decimal("revenue.0." + member)).as(member).isEqualByComparingTo(amount);
    }

    @Test
    void aFullRefundLeavesNothingAndCountsOnItsOwnDay() {
        shop.staff()
                .post("/api/v1/orders/selling-terms", Json.of("tax_mode", "added"))
                .is(201);
        var monday = LocalDate.of(2027, 4, 5);
        clock.stopAt(monday.atTime(LocalTime.NOON).atZone(zone.zone()).toInstant());
        var number = shop.placed(line(shop.product("10.01", 100), 3)); // 30.03, and 5.71 of tax
        shop.pay(number, "cash", "35.74").is(201);
        clock.advance(Duration.ofDays(1));
        shop.refund(number, "11.91").is(201); // 1.9028 of tax
        clock.advance(Duration.ofDays(1));
        shop.refund(number, "23.83").is(201);

        var placed = on(monday);
        var torn = on(monday.plusDays(1));
        var lost = on(monday.plusDays(2));
        var all = ok(shop.staff().get("/api/v1/orders/statistics?placed_from=2027-04-05&placed_until=2027-04-08"));

        revenue(placed, "amount", "35.74");
        revenue(placed, "credited_amount", "0.00");
        revenue(placed, "net_amount", "30.03");
        assertThat(torn.number("revenue.0.orders")).isZero();
        revenue(torn, "amount", "0.00");
        revenue(torn, "average", "0.00");
        revenue(torn, "credited_amount", "11.91");
        revenue(torn, "credited_tax_amount", "1.90");
        revenue(torn, "net_amount", "-10.01");
        revenue(lost, "credited_tax_amount", "3.81");
        revenue(lost, "net_amount", "-20.02");
        revenue(all, "credited_amount", "35.74");
        revenue(all, "credited_tax_amount", "5.71");
        revenue(all, "net_amount", "0.00");
    }

    @Test
    void aReturnedOverpaymentAndMoneyThatABankTookBackAreNoRefundsOfSales() {
        var number = shop.confirmed(line(shop.product("10.00", 100), 3));
        var card = shop.pay(number, "card", "40.00").is(201);
        var refund = shop.refund(number, "10.00").is(201);
        ok(shop.staff().post(Shop.Open.path(number, "refunds/" + refund.text("refund_id") + "/settle"), "{}"));
        ok(shop.staff()
                .post(
                        Shop.Open.path(number, "payments/" + card.text("payment_id") + "/charge-back"),
                        Json.of("amount", 25, "reason", "disputed")));

        var figures = ok(shop.staff().get("/api/v1/orders/statistics"));

        revenue(figures, "amount", "30.00");
        revenue(figures, "credited_amount", "0.00");
        revenue(figures, "net_amount", "30.00");
    }

    @Test
    void anOrderThatIsCancelledIsNeitherSoldNorRefunded() {
        var number = shop.confirmed(line(shop.product("10.00", 100), 3));
        shop.pay(number, "cash", "30.00").is(201);
        shop.refund(number, "5.00").is(201);
        revenue(ok(shop.staff().get("/api/v1/orders/statistics")), "net_amount", "25.00");

        ok(shop.verb(number, "cancel", "changed"));

        assertThat(ok(shop.staff().get("/api/v1/orders/statistics"))
                        .at("revenue")
                        .isEmpty())
                .isTrue();
    }

    @Test
    void othersCountNothingOfIt() {
        int coffee = shop.product("12.50", 100);
        shop.placed(line(coffee, 1));
        var stranger = shops.open(http, customers);

        var figures = ok(stranger.staff().get("/api/v1/orders/statistics?company_id=" + shop.company))
                .body();

        assertThat(figures.path("orders").asInt()).isZero();
        assertThat(figures.path("fulfilment_time").isNull()).isTrue();
        assertThat(ok(stranger.buyer().get("/api/v1/orders/statistics"))
                        .body()
                        .path("orders")
                        .asInt())
                .isZero();
        assertThat(ok(shop.platform().get("/api/v1/orders/statistics?company_id=" + shop.company))
                        .body()
                        .path("orders")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void aPeriodIsAtMostAYearAndEndsAfterItBegins() {
        assertThat(shop.staff()
                        .get("/api/v1/orders/statistics?placed_from=2025-01-01&placed_until=2026-06-01")
                        .pointers())
                .containsExactly("placed_from");
        assertThat(shop.staff()
                        .get("/api/v1/orders/statistics?placed_from=2026-06-01&placed_until=2026-06-01")
                        .pointers())
                .containsExactly("placed_until");
        assertThat(shop.staff()
                        .get("/api/v1/orders/statistics?placed_from=yesterday")
                        .pointers())
                .containsExactly("placed_from");
    }

    @Test
    void theFiguresCostThreeStatements() {
        var sent = statements.during(() -> ok(shop.staff().get("/api/v1/orders/statistics")));

        assertThat(sent.stream().filter(sql -> sql.stripLeading().toLowerCase().startsWith("select")))
                .hasSize(3);
    }
}
