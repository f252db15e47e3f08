package com.quenty.microcredit;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.quenty.platform.identity.ExternalId;
import com.quenty.test.ContractSample;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** customer-service and order-service as we know them, played with the samples of their contracts. */
public final class Neighbours {

    private static final JsonMapper JSON = new JsonMapper();

    /** A customer as customer-service has him. */
    public record Borrower(String id, String companyId) {}

    private final WireMockServer customers;
    private final WireMockServer orders;

    public Neighbours(WireMockServer customers, WireMockServer orders) {
        this.customers = customers;
        this.orders = orders;
    }

    /** Active, of a verified Colombian company, and a good customer for years. */
    public Borrower aGoodCustomer() {
        return of(ExternalId.next("COMP"));
    }

    public Borrower of(String companyId) {
        var borrower = new Borrower(ExternalId.next("USER"), companyId);
        known(borrower, customer -> {});
        company(companyId, "CO");
        bought(
                borrower,
                history -> history.put("first_order_at", "2015-01-01T00:00:00Z")
                        .put("delivered", 12)
                        .put("returned", 0)
                        .put("cancelled", 0));
        return borrower;
    }

    /** As customer-service tells of him, but for what is changed. */
    public void known(Borrower borrower, Consumer<ObjectNode> change) {
        customers.stubFor(get(urlPathEqualTo("/internal/v1/customers/" + borrower.id()))
                .willReturn(changed("customer", "active-customer", customer -> {
                    customer.put("customer_id", borrower.id())
                            .put("company_id", borrower.companyId())
                            .put("company_active", true)
                            .put("company_verified", true);
                    change.accept(customer);
                })));
    }

    public void company(String companyId, String country) {
        customers.stubFor(get(urlPathEqualTo("/internal/v1/companies/" + companyId))
                .willReturn(changed(
                        "customer",
                        "verified-company",
                        company -> company.put("company_id", companyId).put("country", country))));
    }

    public void unknown(String customerId) {
        customers.stubFor(
                get(urlPathEqualTo("/internal/v1/customers/" + customerId)).willReturn(problem(404, "user-not-found")));
    }

    public void bought(Borrower borrower, Consumer<ObjectNode> change) {
        orders.stubFor(get(urlPathEqualTo("/internal/v1/purchase-histories/" + borrower.id()))
                .willReturn(changed("order", "purchase-history", history -> {
                    history.put("customer_id", borrower.id());
                    change.accept(history);
                })));
    }

    public void ordered(Borrower borrower, String orderNumber) {
        orders.stubFor(get(urlPathEqualTo("/internal/v1/orders/" + orderNumber))
                .willReturn(changed(
                        "order",
                        "order",
                        order -> order.put("order_number", orderNumber)
                                .put("customer_id", borrower.id())
                                .put("company_id", borrower.companyId()))));
    }

    public void unknownOrder(String orderNumber) {
        orders.stubFor(
                get(urlPathEqualTo("/internal/v1/orders/" + orderNumber)).willReturn(problem(404, "order-not-found")));
    }

    public void takePayments(int status, String code) {
        orders.stubFor(put(urlPathMatching("/internal/v1/orders/[^/]+/credit-payment"))
                .willReturn(status < 400 ? aResponse().withStatus(status) : problem(status, code)));
    }

    public List<LoggedRequest> payments() {
        return orders.findAll(putRequestedFor(urlPathMatching("/internal/v1/orders/[^/]+/credit-payment")));
    }

    public void ordersAreDown() {
        down(orders);
    }

    public void customersAreDown() {
        down(customers);
    }

    private static void down(WireMockServer server) {
        server.stubFor(any(anyUrl()).atPriority(1).willReturn(aResponse().withStatus(503)));
    }

    private static ResponseDefinitionBuilder changed(String provider, String sample, Consumer<ObjectNode> change) {
        var body =
                (ObjectNode) JSON.readTree(ContractSample.of(provider, sample).json());
        change.accept(body);
        return aResponse().withHeader("Content-Type", "application/json").withBody(JSON.writeValueAsString(body));
    }

    private static ResponseDefinitionBuilder problem(int status, String code) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/problem+json")
                .withBody("{\"code\": \"%s\", \"detail\": \"played\"}".formatted(code));
    }
}
