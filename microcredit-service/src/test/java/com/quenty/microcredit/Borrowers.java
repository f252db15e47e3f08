package com.quenty.microcredit;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.platform.identity.ExternalId;
import com.quenty.test.standins.CustomerServiceStandIn;
import com.quenty.test.standins.OrderServiceStandIn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Customers who borrow, as customer-service and order-service know them. */
public final class Borrowers {

    public record Borrower(String id, String companyId) {}

    private final CustomerServiceStandIn customers;
    private final OrderServiceStandIn orders;

    private Borrowers(CustomerServiceStandIn customers, OrderServiceStandIn orders) {
        this.customers = customers;
        this.orders = orders;
    }

    public static Borrowers of(WireMockServer customers, WireMockServer orders) {
        return new Borrowers(CustomerServiceStandIn.of(customers), OrderServiceStandIn.of(orders));
    }

    public CustomerServiceStandIn customers() {
        return customers;
    }

    public OrderServiceStandIn orders() {
        return orders;
    }

    /** Active, of a verified Colombian company, and a good customer for years. */
    public Borrower aGoodCustomer() {
        return of(ExternalId.next("COMP"));
    }

    public Borrower of(String companyId) {
        var borrower = new Borrower(ExternalId.next("USER"), companyId);
        change(borrower);
        customers.knowsCompany(companyId, "country", "CO");
        bought(borrower, "first_order_at", "2015-01-01T00:00:00Z", "delivered", 12, "returned", 0, "cancelled", 0);
        return borrower;
    }

    /** @param changes pairs of a member's name and its value, in what customer-service answers */
    public void change(Borrower borrower, @Nullable Object... changes) {
        var all = new ArrayList<@Nullable Object>(
                List.of("company_id", borrower.companyId(), "company_active", true, "company_verified", true));
        all.addAll(Arrays.asList(changes));
        customers.knows(borrower.id(), all.toArray());
    }

    /** @param changes pairs of a member's name and its value, in what order-service answers */
    public void bought(Borrower borrower, @Nullable Object... changes) {
        orders.hasSoldTo(borrower.id(), changes);
    }

    public void ordered(Borrower borrower, String orderNumber) {
        orders.knows(orderNumber, "customer_id", borrower.id(), "company_id", borrower.companyId());
    }
}
