package com.quenty.order.ownbenefits;

import static com.quenty.order.Shop.Open.ok;
import static com.quenty.order.Shop.Open.path;
import static com.quenty.order.Shop.line;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.order.Shop;
import com.quenty.test.Answer;
import com.quenty.test.ApiClient;
import com.quenty.test.Json;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import com.quenty.test.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;

/** A manager of a company with all permissions, who is its customer as well. */
@ServiceIT
class OwnBenefitIT {

    private static final String REFUND = "{\"amount\": %s, \"currency\": \"USD\", \"reason\": \"torn\"%s}";

    private final RestTestClient http;
    private final Shop shops;
    private final WireMockServer customers;
    private Shop.Open shop;
    private String number;

    OwnBenefitIT(RestTestClient http, Shop shops, @Sibling("customer-service") WireMockServer customers) {
        this.http = http;
        this.shops = shops;
        this.customers = customers;
    }

    @BeforeEach
    void anOrderOfTheManager() {
        shop = shops.open(http, customers);
        number = shop.placed(line(shop.product("20.00", 10), 2));
    }

    private ApiClient manager() {
        return shop.staff().as(Tokens.with("*").subject(shop.customer).company(shop.company));
    }

    private static void refused(Answer answer) {
        answer.problem(403, "another-person-decides");
    }

    @Test
    void nobodyGrantsStoreCreditToThemselves() {
        var credit = Json.of("customer_id", shop.customer, "amount", 500, "currency", "USD", "reason", "kindness");

        refused(manager().post("/api/v1/store-credits", credit));
        refused(shop.platform()
                .as(Tokens.with("*").subject(shop.customer))
                .post("/api/v1/store-credits", Json.changed(credit, "company_id", shop.company)));

        assertThat(ok(shop.buyer().get("/api/v1/store-credits")).items("balance"))
                .isEmpty();
        shop.staff().post("/api/v1/store-credits", credit).is(201);
        ok(manager()
                .post(
                        "/api/v1/store-credits/"
                                + ok(shop.buyer().get("/api/v1/store-credits")).text("items.0.store_credit_id")
                                + "/revoke",
                        Json.of("amount", 500, "reason", "not wanted"))); // it takes from oneself
    }

    @Test
    void nobodySaysThatTheyHavePaid() {
        refused(manager().post(path(number, "payments"), Shop.Open.payment("cash", "40.00")));
        refused(manager().post(path(number, "payments"), Shop.Open.payment("bank_transfer", "40.00")));
        var promise = shop.pay(number, "cash_on_delivery", "40.00").is(201).text("payment_id");
        refused(manager().post(path(number, "payments/" + promise + "/capture")));

        assertThat(shop.order(number).text("payment_status")).isEqualTo("unpaid");
        ok(manager().post(path(number, "payments/" + promise + "/void"), Json.of("reason", "by card")));
        shop.grant("40.00").is(201);
        manager().post(path(number, "payments/store-credit")).is(201); // their own money
        assertThat(shop.order(number).text("payment_status")).isEqualTo("paid");
    }

    @Test
    void nobodyRefundsTheirOwnOrder() {
        shop.pay(number, "bank_transfer", "40.00").is(201);
        refused(manager().post(path(number, "refunds"), REFUND.formatted("10.00", "")));
        refused(manager().post(path(number, "refunds"), REFUND.formatted("10.00", ", \"to_store_credit\": true")));

        var refund =
                path(number, "refunds/" + shop.refund(number, "10.00").is(201).text("refund_id"));
        refused(manager().post(refund + "/settle"));
        ok(shop.staff().post(refund + "/fail", Json.of("reason", "account closed")));
        refused(manager().post(refund + "/retry"));
        refused(manager().post(refund + "/credit"));

        assertThat(shop.order(number).decimal("refunded_amount")).isEqualByComparingTo("0.00");
        ok(shop.staff().post(refund + "/credit"));
        assertThat(shop.order(number).decimal("refunded_amount")).isEqualByComparingTo("10.00");
    }

    @Test
    void everybodyCancelsTheirOwnOrderAndAnotherPersonGivesTheMoneyBack() {
        shop.pay(number, "cash", "40.00").is(201);

        refused(manager().post(path(number, "cancel"), Json.of("reason", "changed", "refund", true)));
        assertThat(shop.status(number)).isEqualTo("confirmed");

        ok(manager().post(path(number, "cancel"), Json.of("reason", "changed")));
        shop.refund(number, "40.00").is(201);
        assertThat(shop.order(number).text("payment_status")).isEqualTo("refunded");
    }

    @Test
    void nobodyChangesThePriceOfTheirOwnOrderNorExemptsThemselvesFromTax() {
        refused(manager()
                .post(
                        path(number, "adjustments"),
                        Json.of("kind", "discount", "label", "Nice", "adjustment_amount", 1, "reason", "me")));
        var exemption = Json.of("customer_id", shop.customer, "certificate", "D-1", "valid_from", "2026-01-01");
        refused(manager().post("/api/v1/orders/tax-exemptions", exemption));

        assertThat(shop.order(number).decimal("total_amount")).isEqualByComparingTo("40.00");
        shop.staff().post("/api/v1/orders/tax-exemptions", exemption).is(201);
    }
}
