package com.quenty.test.standins;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.quenty.test.ContractSample;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * order-service: orders, their money, purchase histories, sales, products, payments on credit, refunds and exchanges
 * of returns, open work.
 */
public final class OrderServiceStandIn extends ProviderOfOpenWork<OrderServiceStandIn> {

    private static final String ORDERS = "/internal/v1/orders/";
    private static final String PAYMENTS = ORDERS + "[^/]+/credit-payment";
    private static final String NOTICES = ORDERS + "[^/]+/(pickups|shipments|returned-items)/.+";
    private static final String SALES = "/internal/v1/sales/";
    private static final String REFUNDS = ORDERS + "[^/]+/refunds/[^/]+";
    private static final String EXCHANGES = ORDERS + "[^/]+/exchanges/[^/]+";
    private static final String HISTORIES = "/internal/v1/purchase-histories/";

    private OrderServiceStandIn(WireMockServer server) {
        super(server, "order");
    }

    public static OrderServiceStandIn of(WireMockServer server) {
        return new OrderServiceStandIn(server);
    }

    /** One order: the sample, but for the changes. */
    public OrderServiceStandIn knows(String orderNumber, @Nullable Object... changes) {
        return answersOne(
                get(urlPathEqualTo(ORDERS + orderNumber)),
                sample("order").with("order_number", orderNumber).with(changes).answer());
    }

    /** One confirmed order of the sample's product, of which no unit has left, but for the changes. */
    public OrderServiceStandIn knowsConfirmed(String orderNumber, int units, @Nullable Object... changes) {
        var price = new BigDecimal("12.50");
        var line = new HashMap<String, Object>();
        line.put("line_number", 1);
        line.put("product_id", 1);
        line.put("sku", "CAFE-500");
        line.put("product_name", "Café de la Sierra, 500 g");
        line.put("quantity", units);
        line.put("unit_price", price);
        line.put("total_price", price.multiply(BigDecimal.valueOf(units)));
        line.put("shipped_quantity", 0);
        line.put("delivered_quantity", 0);
        line.put("returned_quantity", 0);
        line.put("returnable_quantity", 0);
        return answersOne(
                get(urlPathEqualTo(ORDERS + orderNumber)),
                sample("order")
                        .with("order_number", orderNumber, "status", "confirmed", "collectable", true)
                        .with("lines", List.of(line))
                        .with(changes)
                        .answer());
    }

    public OrderServiceStandIn knowsNoOrder(String orderNumber) {
        return answersOne(get(urlPathEqualTo(ORDERS + orderNumber)), problem(404, "order-not-found"));
    }

    /** Purchases of a customer: the sample, but for the changes. */
    public OrderServiceStandIn hasSoldTo(String customerId, @Nullable Object... changes) {
        return answersOne(
                get(urlPathEqualTo(HISTORIES + customerId)),
                sample("purchase-history")
                        .with("customer_id", customerId)
                        .with(changes)
                        .answer());
    }

    /** Sales of a company, whatever the period: the sample, but for the changes. */
    public OrderServiceStandIn hasSoldFor(String companyId, @Nullable Object... changes) {
        return answersOne(
                get(urlPathEqualTo(SALES + companyId)),
                sample("sales").with("company_id", companyId).with(changes).answer());
    }

    /** The product of the sample, whatever is asked for. */
    public OrderServiceStandIn knowsProducts() {
        return answersAll(
                get(urlPathEqualTo("/internal/v1/products")), sample("products").answer());
    }

    /** The product of the sample, in another category. */
    public OrderServiceStandIn knowsProductsOf(String category) {
        var products = ContractSample.of("order", "products").json().replace("\"coffee\"", '"' + category + '"');
        return answersAll(get(urlPathEqualTo("/internal/v1/products")), okJson(products));
    }

    /** Money of one order: the sample, but for the changes. */
    public OrderServiceStandIn tellsMoneyOf(String orderNumber, @Nullable Object... changes) {
        return answersOne(
                get(urlPathEqualTo(ORDERS + orderNumber + "/money")),
                sample("order-money")
                        .with("order_number", orderNumber)
                        .with(changes)
                        .answer());
    }

    /** Refunds what came back: the sample, but for the changes. */
    public OrderServiceStandIn takesRefunds(@Nullable Object... changes) {
        return answersAll(
                put(urlPathMatching(REFUNDS)),
                sample("return-refund-made").with(changes).answer());
    }

    public OrderServiceStandIn refusesRefunds(int status, String code) {
        return answersAll(put(urlPathMatching(REFUNDS)), problem(status, code));
    }

    public List<LoggedRequest> refunds() {
        return requests(RequestMethod.PUT, REFUNDS);
    }

    /** Places orders in exchange: the sample, but for the changes. */
    public OrderServiceStandIn takesExchanges(@Nullable Object... changes) {
        return answersAll(
                put(urlPathMatching(EXCHANGES)), sample("order").with(changes).answer());
    }

    public List<LoggedRequest> exchanges() {
        return requests(RequestMethod.PUT, EXCHANGES);
    }

    public OrderServiceStandIn takesCreditPayments() {
        return answersAll(put(urlPathMatching(PAYMENTS)), done());
    }

    public OrderServiceStandIn refusesCreditPayments(int status, String code) {
        return answersOne(put(urlPathMatching(PAYMENTS)), problem(status, code));
    }

    public List<LoggedRequest> creditPayments() {
        return requests(RequestMethod.PUT, PAYMENTS);
    }

    /** Takes notices of pickups, shipments, deliveries and returned items. */
    public OrderServiceStandIn takesNotices() {
        return answersAll(put(urlPathMatching(NOTICES)), done());
    }

    public OrderServiceStandIn refusesNotices(int status, String code) {
        return answersOne(put(urlPathMatching(NOTICES)), problem(status, code));
    }

    public List<LoggedRequest> notices() {
        return requests(RequestMethod.PUT, NOTICES);
    }
}
