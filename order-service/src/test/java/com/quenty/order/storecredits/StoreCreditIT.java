package com.quenty.order.storecredits;

import static com.quenty.order.Shop.Open.ok;
import static com.quenty.order.Shop.Open.path;
import static com.quenty.order.Shop.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.order.Shop;
import com.quenty.platform.time.BusinessZone;
import com.quenty.test.Answer;
import com.quenty.test.Concurrently;
import com.quenty.test.Eventually;
import com.quenty.test.MutableClock;
import com.quenty.test.Outcome;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT
class StoreCreditIT {

    private final RestTestClient http;
    private final Shop shops;
    private final WireMockServer customers;
    private final JdbcClient jdbc;
    private final MutableClock clock;
    private final BusinessZone zone;
    private Shop.Open shop;

    StoreCreditIT(
            RestTestClient http,
            Shop shops,
            @Sibling("customer-service") WireMockServer customers,
            JdbcClient jdbc,
            MutableClock clock,
            BusinessZone zone) {
        this.http = http;
        this.shops = shops;
        this.customers = customers;
        this.jdbc = jdbc;
        this.clock = clock;
        this.zone = zone;
    }

    @BeforeEach
    void open() {
        shop = shops.open(http, customers);
    }

    private Answer grant(String amount, int days) {
        return shop.staff()
                .post(
                        "/api/v1/store-credits",
                        "{\"customer_id\": \"%s\", \"amount\": %s, \"currency\": \"USD\", \"valid_until\": \"%s\", \"reason\": \"late\"}"
                                .formatted(shop.customer, amount, zone.today().plusDays(days)))
                .is(201);
    }

    private Answer credit(Answer granted) {
        return ok(shop.buyer().get("/api/v1/store-credits/" + granted.text("store_credit_id")));
    }

    private Answer payByCredit(String number, String body) {
        return shop.buyer().post(path(number, "payments/store-credit"), body);
    }

    @Test
    void aCustomerSpendsFirstWhatLapsesFirst() {
        grant("10.00", 20);
        var credit = grant("5.00", 10);
        var number = shop.placed(line(shop.product("25.00", 10), 1));

        var payment = payByCredit(number, "{\"amount\": 6.00}").is(201);

        assertThat(payment.text("status")).isEqualTo("captured");
        assertThat(credit(credit).decimal("balance")).isEqualByComparingTo("9.00");
        var statement = ok(shop.buyer().get("/api/v1/store-credits/" + credit.text("store_credit_id") + "/statement"));
        assertThat(statement.items("entry_type")).containsExactly("spent", "spent", "granted", "granted");
        assertThat(statement.decimal("items.1.amount")).isEqualByComparingTo("-5.00");
        assertThat(statement.text("items.1.valid_until"))
                .isEqualTo(zone.today().plusDays(10).toString());
        assertThat(statement.decimal("items.0.balance_after")).isEqualByComparingTo("9.00");

        // Without an amount: as far as it goes.
        assertThat(payByCredit(number, null).is(201).decimal("amount")).isEqualByComparingTo("9.00");
        payByCredit(number, null).problem(409, "store-credit-exceeded");
        assertThat(shop.order(number).text("payment_status")).isEqualTo("partially_paid");
        payByCredit(number, "{\"amount\": 10.01}").problem(422, "payment-more-than-owed", "/amount");

        // A refund gives it back.
        shop.refund(number, "4.00").is(201);
        assertThat(credit(credit).decimal("balance")).isEqualByComparingTo("4.00");
    }

    @Test
    void whatWasNotSpentInTimeLapses() {
        grant("10.00", 2);
        var credit = grant("5.00", 30);
        clock.advance(Duration.ofDays(2));

        assertThat(credit(credit).decimal("available_amount")).isEqualByComparingTo("5.00");
        Eventually.eventually(() -> {
            clock.advance(Duration.ofHours(6));
            assertThat(credit(credit).decimal("balance")).isEqualByComparingTo("5.00");
        });
        assertThat(ok(shop.staff()
                                .get("/api/v1/store-credits/" + credit.text("store_credit_id") + "/statement?limit=1"))
                        .items("entry_type"))
                .containsExactly("lapsed");
    }

    @Test
    void whatHasLapsedIsNotSpentAlsoBeforeItLeavesTheBalanceAndWhatIsGivenBackLapsesAnew() {
        grant("10.00", 2);
        var credit = grant("5.00", 30);
        var number = shop.placed(line(shop.product("25.00", 10), 1));
        payByCredit(number, "{\"amount\": 4.00}").is(201); // of the lot that lapses first
        clock.advance(Duration.ofDays(2));

        payByCredit(number, "{\"amount\": 5.01}").problem(409, "store-credit-exceeded");
        assertThat(payByCredit(number, null).is(201).decimal("amount")).isEqualByComparingTo("5.00");
        payByCredit(number, null).problem(409, "store-credit-exceeded");

        shop.refund(number, "9.00").is(201);
        assertThat(credit(credit).decimal("available_amount")).isEqualByComparingTo("9.00");
        clock.advance(Duration.ofDays(729));
        assertThat(credit(credit).decimal("available_amount")).isEqualByComparingTo("9.00");
        clock.advance(Duration.ofDays(1));
        assertThat(credit(credit).decimal("available_amount")).isEqualByComparingTo("0.00");
    }

    @Test
    void whatWasGrantedByMistakeIsTakenBackButNeverMore() {
        var credit = grant("10.00", 30);
        var revoke = "/api/v1/store-credits/" + credit.text("store_credit_id") + "/revoke";

        shop.staff()
                .post(revoke, "{\"amount\": 10.01, \"reason\": \"mistake\"}")
                .problem(409, "store-credit-exceeded");
        ok(shop.staff().post(revoke, "{\"amount\": 4.00, \"reason\": \"mistake\"}"));
        assertThat(credit(credit).decimal("balance")).isEqualByComparingTo("6.00");
        shop.staff()
                .post(
                        "/api/v1/store-credits",
                        "{\"customer_id\": \"%s\", \"amount\": 1, \"currency\": \"USD\", \"valid_until\": \"%s\", \"reason\": \"late\"}"
                                .formatted(shop.customer, zone.today()))
                .problem(400, "validation-failed", "/valid_until");
        for (var sql : new String[] {
            "UPDATE store_credits SET balance = 100",
            "UPDATE store_credit_lots SET remaining = 100",
            "DELETE FROM store_credit_entries"
        }) {
            assertThatThrownBy(() -> jdbc.sql(sql).update()).as(sql).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void fiftyOrdersPaidAtOnceSpendExactlyWhatThereIs() {
        var credit = grant("70.00", 30);
        int product = shop.product("10.00", 50);
        var calls = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 50; i++) {
            var number = shop.placed(line(product, 1));
            calls.add(() -> payByCredit(number, "{\"amount\": 10.00}").status());
        }

        var statuses = Concurrently.run(calls).stream().map(Outcome::require).toList();

        assertThat(statuses.stream().filter(status -> status == 201)).hasSize(7);
        assertThat(statuses.stream().filter(status -> status == 409)).hasSize(43);
        assertThat(credit(credit).decimal("balance")).isEqualByComparingTo("0.00");
    }
}
