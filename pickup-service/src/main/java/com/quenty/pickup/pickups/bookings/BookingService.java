package com.quenty.pickup.pickups.bookings;

import com.quenty.clients.customer.Customer;
import com.quenty.clients.customer.CustomerDirectory;
import com.quenty.clients.customer.CustomerProblems.CompanyUnknown;
import com.quenty.clients.customer.CustomerProblems.CustomerUnknown;
import com.quenty.pickup.clients.OrderDirectory;
import com.quenty.pickup.pickups.BookPickup;
import com.quenty.pickup.pickups.PickupBookingService;
import com.quenty.pickup.pickups.PickupStore;
import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.problem.ValidationFailed;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RowScope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Books for callers: asks for the customer, the company and the orders first, then books in one transaction. */
@Service
class BookingService {

    private static final String CUSTOMER = "/customer_id";
    private static final String COMPANY = "/company_id";

    private final CustomerDirectory customers;
    private final OrderDirectory orders;
    private final PickupBookingService bookings;
    private final PickupStore pickups;
    private final Idempotency idempotency;

    BookingService(
            CustomerDirectory customers,
            OrderDirectory orders,
            PickupBookingService bookings,
            PickupStore pickups,
            Idempotency idempotency) {
        this.customers = customers;
        this.orders = orders;
        this.bookings = bookings;
        this.pickups = pickups;
        this.idempotency = idempotency;
    }

    PickupResponse book(Caller caller, BookPickupRequest request) {
        return idempotency.once(PickupResponse.class, () -> prepare(caller, request), this::book);
    }

    private BookPickup prepare(Caller caller, BookPickupRequest request) {
        request.requireBookableType();
        var scope = RowScope.of(caller);
        var customerId = customerOf(scope, request.customerId());
        request.booking(customerId, null).requireSound();
        var customer = customers.requireActive(scope, customerId, CUSTOMER);
        var companyId = companyOf(scope, request, customer, sellerOf(scope, customerId, request));
        if (companyId != null) {
            customers.requireTrading(companyId, COMPANY);
        }
        return request.booking(customerId, companyId);
    }

    private PickupResponse book(BookPickup booking) {
        var booked = bookings.book(booking);
        return PickupResponse.of(pickups.find(RowScope.ALL, booked.pickupId()));
    }

    /** Callers with the scope own can only book for themselves. */
    private static String customerOf(RowScope scope, @Nullable String named) {
        var own = scope.customerId();
        if (own != null && named != null && !named.equals(own)) {
            throw new CustomerUnknown(CUSTOMER);
        }
        var customer = own == null ? named : own;
        if (customer == null) {
            throw ValidationFailed.of(CUSTOMER, "is missing");
        }
        return customer;
    }

    /** The company that sells the orders; null when there are none. Companies know their own orders only. */
    private @Nullable String sellerOf(RowScope scope, String customerId, BookPickupRequest request) {
        @Nullable String seller = null;
        for (var order : request.orders().entrySet()) {
            var itsSeller = orders.requireCollectable(
                    scope, customerId, order.getKey(), order.getValue(), request.parcelsOf(order.getKey()));
            if (seller != null && !seller.equals(itsSeller)) {
                throw ValidationFailed.of(
                        order.getValue().getFirst(), "is sold by another company than the first order");
            }
            seller = itsSeller;
        }
        return seller;
    }

    /**
     * The company of the orders, or the one that is named, or else the customer's; companies send their own drivers.
     */
    private static @Nullable String companyOf(
            RowScope scope, BookPickupRequest request, Customer customer, @Nullable String seller) {
        var named = request.companyId();
        if (scope.isCompany()) {
            if (named != null && !named.equals(scope.companyId())) {
                throw new CompanyUnknown(COMPANY);
            }
            return scope.companyId();
        }
        if (named != null && seller != null && !named.equals(seller)) {
            throw ValidationFailed.of(COMPANY, "is not the company that sells the orders");
        }
        if (seller != null) {
            return seller;
        }
        if (named != null && scope.isOwn() && !named.equals(customer.companyId())) {
            throw new CompanyUnknown(COMPANY);
        }
        return named == null ? customer.companyId() : named;
    }
}
