package com.quenty.order.payments;

import static com.quenty.order.Shop.Open.path;
import static com.quenty.order.Shop.line;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.order.Shop;
import com.quenty.platform.identity.ExternalId;
import com.quenty.test.Answer;
import com.quenty.test.ApiClient;
import com.quenty.test.Concurrently;
import com.quenty.test.Outcome;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;

/** An outside reference belongs to one payment, refund or dispute of a company. */
@ServiceIT
class PaymentReferenceIT {

    private static final String CAPTURE = "{\"amount\": 10.00, \"external_reference\": \"CAP-7\"}";

    private final RestTestClient http;
    private final Shop shops;
    private final WireMockServer customers;
    private Shop.Open shop;

    PaymentReferenceIT(RestTestClient http, Shop shops, @Sibling("customer-service") WireMockServer customers) {
        this.http = http;
        this.shops = shops;
        this.customers = customers;
    }

    @BeforeEach
    void open() {
        shop = shops.open(http, customers);
    }

    private String placed() {
        return shop.placed(line(shop.product("25.00", 10), 1));
    }

    private static String card(String reference, boolean authoriseOnly) {
        return "{\"method\": \"card\", \"amount\": 25.00, \"currency\": \"USD\", \"external_reference\": \"%s\", \"authorise_only\": %s}"
                .formatted(reference, authoriseOnly);
    }

    private String authorised(Shop.Open at, String number) {
        return at.staff()
                .post(path(number, "payments"), card(ExternalId.next("TX"), true))
                .is(201)
                .text("payment_id");
    }

    private static Answer move(ApiClient client, String number, String payment, String verb, String body) {
        return client.post(path(number, "payments/" + payment + "/" + verb), body);
    }

    @Test
    void aCaptureIsOfOnePaymentOfTheCompany() {
        var first = placed();
        var second = placed();
        var payment = authorised(shop, first);
        move(shop.staff(), first, payment, "capture", CAPTURE).is(200);
        var other = authorised(shop, second);

        move(shop.staff(), second, other, "capture", CAPTURE)
                .problem(409, "payment-reference-taken", "/external_reference");
        // Nor is it the reference of another payment, or of a second one of the same order.
        for (var number : new String[] {first, second}) {
            shop.staff()
                    .post(path(number, "payments"), card("CAP-7", false))
                    .problem(409, "payment-reference-taken", "/external_reference");
            shop.staff()
                    .post(path(number, "payments"), card("CAP-7", true))
                    .problem(409, "payment-reference-taken", "/external_reference");
        }
        assertThat(shop.order(second).decimal("captured_amount")).isEqualByComparingTo("0.00");
        assertThat(move(shop.staff(), second, other, "capture", CAPTURE.replace("CAP-7", "CAP-8"))
                        .is(200)
                        .decimal("captured_amount"))
                .isEqualByComparingTo("10.00");
    }

    @Test
    void anotherCompanyAndAnotherMethodHaveReferencesOfTheirOwn() {
        shop.staff().post(path(placed(), "payments"), card("TX-1", false)).is(201);
        shop.staff()
                .post(
                        path(placed(), "payments"),
                        card("TX-1", false).replace("card", "bank_transfer").replace(", \"authorise_only\": false", ""))
                .is(201);
        var other = shops.open(http, customers);
        var number = other.placed(line(other.product("25.00", 10), 1));
        other.staff().post(path(number, "payments"), card("TX-1", false)).is(201);
    }

    @Test
    void theSameCallWithTheSameKeyIsAnsweredAgainAndTheSameCaptureChangesNothing() {
        var number = placed();
        var payment = authorised(shop, number);
        var staff = shop.staff().key(ExternalId.next("KEY"));
        var whole = "{\"external_reference\": \"CAP-9\"}";

        var first = move(staff, number, payment, "capture", whole).is(200);
        var replayed = move(staff, number, payment, "capture", whole).is(200);

        assertThat(replayed.content()).isEqualTo(first.content());
        // With another key, when nothing is left to be captured.
        assertThat(move(shop.staff(), number, payment, "capture", whole).is(200).decimal("captured_amount"))
                .isEqualByComparingTo("25.00");
        move(shop.staff(), number, payment, "capture", "{\"amount\": 1.00, \"external_reference\": \"CAP-9\"}")
                .problem(409, "payment-reference-taken", "/external_reference");
        assertThat(shop.order(number).decimal("captured_amount")).isEqualByComparingTo("25.00");
    }

    @Test
    void aDisputeIsOfOnePayment() {
        var first = placed();
        var second = placed();
        var one = shop.pay(first, "card", "25.00").is(201).text("payment_id");
        var other = shop.pay(second, "card", "25.00").is(201).text("payment_id");
        var dispute = "{\"reason\": \"bounced\", \"external_reference\": \"DP-1\"}";

        move(shop.staff(), first, one, "charge-back", dispute).is(200);
        move(shop.staff(), first, one, "charge-back", dispute).is(200);

        move(shop.staff(), second, other, "charge-back", dispute)
                .problem(409, "payment-reference-taken", "/external_reference");
        assertThat(shop.order(first).decimal("charged_back_amount")).isEqualByComparingTo("25.00");
        assertThat(shop.order(second).decimal("charged_back_amount")).isEqualByComparingTo("0.00");
    }

    @Test
    void oneTransferSettlesAllPartsOfOneRefundAndNoOther() {
        var first = placed();
        shop.pay(first, "bank_transfer", "10.00").is(201);
        shop.pay(first, "bank_transfer", "15.00").is(201);
        var second = placed();
        shop.pay(second, "bank_transfer", "25.00").is(201);
        var refund = shop.refund(first, "20.00").is(201).text("refund_id");
        var other = shop.refund(second, "5.00").is(201).text("refund_id");
        var sent = "{\"external_reference\": \"OUT-1\"}";

        assertThat(shop.staff()
                        .post(path(first, "refunds/" + refund + "/settle"), sent)
                        .is(200)
                        .text("status"))
                .isEqualTo("settled");
        shop.staff()
                .post(path(second, "refunds/" + other + "/settle"), sent)
                .problem(409, "payment-reference-taken", "/external_reference");
    }

    @Test
    void ofTwentyCapturesAtOnceWithOneReferenceOneIsRecorded() {
        int product = shop.product("25.00", 40);
        var calls = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 20; i++) {
            var number = shop.placed(line(product, 1));
            var payment = authorised(shop, number);
            calls.add(() ->
                    move(shop.staff(), number, payment, "capture", CAPTURE).status());
        }

        var statuses = Concurrently.run(calls).stream().map(Outcome::require).toList();

        assertThat(statuses.stream().filter(status -> status == 200)).hasSize(1);
        assertThat(statuses.stream().filter(status -> status == 409)).hasSize(19);
    }
}
