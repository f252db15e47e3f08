package com.quenty.reverselogistics;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.platform.identity.ExternalId;
import com.quenty.platform.security.DataScope;
import com.quenty.test.Answer;
import com.quenty.test.ApiClient;
import com.quenty.test.Json;
import com.quenty.test.Tokens;
import com.quenty.test.standins.OrderServiceStandIn;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.test.web.servlet.client.RestTestClient;

/** An order that order-service has sold and delivered, and the callers who have to do with it. Changes are told to its stand-in. */
public final class Sale {

    public static final String RETURNS = "/api/v1/returns";

    private static final AtomicInteger NUMBERS = new AtomicInteger(10_000);

    public final String orderNumber = "ORD-1018-%05d-2".formatted(NUMBERS.incrementAndGet());
    public final String customer = ExternalId.next("USER");
    public final String company = "COMP-01KAMQ2X9V6W1TTFJ3ZB5R8DNC"; // that of the sample's product
    public final OrderServiceStandIn orders;

    private final RestTestClient http;
    private final Clock clock;
    private final List<Map<String, @Nullable Object>> lines = new ArrayList<>();
    private BigDecimal total = BigDecimal.ZERO;

    private Sale(RestTestClient http, WireMockServer orders, Clock clock) {
        this.http = http;
        this.orders = OrderServiceStandIn.of(orders).knowsProducts();
        this.clock = clock;
    }

    public static Sale of(RestTestClient http, WireMockServer orders, Clock clock) {
        return new Sale(http, orders, clock);
    }

    /** A line that arrived so many days ago. */
    public Sale line(int quantity, String unitPrice, int daysAgo) {
        var price = new BigDecimal(unitPrice);
        var whole = price.multiply(BigDecimal.valueOf(quantity));
        lines.add(Json.of(
                "line_number",
                lines.size() + 1,
                "product_id",
                1,
                "sku",
                "CAFE-500",
                "product_name",
                "Café de la Sierra, 500 g",
                "quantity",
                quantity,
                "unit_price",
                price,
                "total_price",
                whole,
                "shipped_quantity",
                quantity,
                "delivered_quantity",
                quantity,
                "returned_quantity",
                0,
                "returnable_quantity",
                quantity,
                "delivered_at",
                clock.instant().minus(Duration.ofDays(daysAgo)).toString(),
                "paid_price",
                whole,
                "discount_share",
                new BigDecimal("0.00"),
                "tax_share",
                new BigDecimal("0.00"),
                "shipping_share",
                new BigDecimal("0.00")));
        total = total.add(whole);
        return this;
    }

    /** Changes the last line. */
    public Sale but(@Nullable Object... changes) {
        lines.set(lines.size() - 1, Json.changed(lines.getLast(), changes));
        return this;
    }

    /** order-service knows the order as it is by now, and that all of it was paid. */
    public Sale told() {
        orders.knows(
                orderNumber,
                "customer_id",
                customer,
                "company_id",
                company,
                "total_amount",
                total,
                "lines",
                List.copyOf(lines));
        return refundable(total);
    }

    /** So much of the order, and of each line, can still go back. */
    public Sale refundable(BigDecimal amount) {
        var money = new ArrayList<Map<String, @Nullable Object>>();
        for (var line : lines) {
            money.add(Json.of(
                    "line_number",
                    line.get("line_number"),
                    "paid_price",
                    line.get("paid_price"),
                    "discount_amount",
                    new BigDecimal("0.00"),
                    "tax_amount",
                    new BigDecimal("0.00"),
                    "shipping_amount",
                    new BigDecimal("0.00"),
                    "refunded_amount",
                    new BigDecimal("0.00"),
                    "refundable_amount",
                    line.get("paid_price")));
        }
        orders.tellsMoneyOf(orderNumber, "refundable_amount", amount, "captured_amount", total, "lines", money);
        return this;
    }

    /** Staff of the platform, who may do everything. */
    public ApiClient staff() {
        return ApiClient.of(http);
    }

    public ApiClient customer() {
        return ApiClient.of(http)
                .as(Tokens.with(
                                "returns:read",
                                "returns:create",
                                "returns:collect",
                                "returns:cancel",
                                "returns:dispute")
                        .subject(customer)
                        .scope(DataScope.OWN));
    }

    public ApiClient company() {
        return ApiClient.of(http).as(Tokens.with("returns:*").company(company));
    }

    /** Any caller. */
    public ApiClient as(Tokens caller) {
        return ApiClient.of(http).as(caller);
    }

    public Map<String, @Nullable Object> wanted(int line, int quantity, String reason, @Nullable Object... changes) {
        return Json.changed(Json.of("line_number", line, "quantity", quantity, "return_reason", reason), changes);
    }

    public Map<String, @Nullable Object> request(List<Map<String, @Nullable Object>> wanted) {
        return Json.of("order_number", orderNumber, "lines", wanted);
    }

    /** The customer asks for the return of one line. */
    public Answer ask(int line, int quantity, String reason) {
        return customer().post(RETURNS, request(List.of(wanted(line, quantity, reason))));
    }

    /** A verb of staff on the return. */
    public Answer verb(Answer of, String verb, @Nullable Object body) {
        return staff().key(ExternalId.next("KEY")).post(RETURNS + "/{return_id}/" + verb, body, of.text("return_id"));
    }

    public Answer now(Answer of) {
        return staff().get(RETURNS + "/{return_id}", of.text("return_id")).is(200);
    }

    /** All units of an item have arrived. */
    public Answer receive(Answer of, int item, int received, int swapped) {
        return verb(
                of,
                "receive",
                Json.of(
                        "return_authorization_number",
                        now(of).text("return_authorization_number"),
                        "items",
                        List.of(Json.of(
                                "return_item_id",
                                of.text("items.%d.return_item_id".formatted(item)),
                                "received_quantity",
                                received,
                                "swapped_quantity",
                                swapped))));
    }

    /** What an inspector finds: opened goods without a trace of use, but for the changes. */
    public static Map<String, @Nullable Object> found(int accepted, @Nullable Object... changes) {
        return Json.changed(
                Json.of(
                        "accepted_quantity",
                        accepted,
                        "sealed",
                        false,
                        "genuine",
                        true,
                        "hazardous",
                        false,
                        "expired",
                        false,
                        "cosmetic_condition",
                        "flawless",
                        "completeness",
                        "complete"),
                changes);
    }

    public Answer inspect(Answer of, int item, Map<String, @Nullable Object> found) {
        return verb(of, "items/%s/inspect".formatted(of.text("items.%d.return_item_id".formatted(item))), found);
    }
}
