package com.quenty.intlshipping.manifests.departures;

import com.quenty.clients.customer.CustomerDirectory;
import com.quenty.intlshipping.clients.ClientProblems.OrderUnknown;
import com.quenty.intlshipping.clients.Order;
import com.quenty.intlshipping.clients.OrderDirectory;
import com.quenty.intlshipping.manifests.Manifest;
import com.quenty.intlshipping.manifests.ManifestCheck;
import com.quenty.intlshipping.manifests.ManifestProblems.ManifestBlocked;
import com.quenty.intlshipping.manifests.ManifestProblems.OrderExceeded;
import com.quenty.intlshipping.manifests.ManifestProblems.OrderNotShippable;
import com.quenty.platform.security.RowScope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Asks everybody once more at each step of a manifest until its goods have left: rules and lists, the company, and the order. Siblings are
 * asked before the transaction; units of the order are compared within it, one manifest of the order after the other.
 */
@Component
public class DepartureCheck {

    private static final String COMPANY = "/company_id";
    private static final String ORDER = "/order_number";

    /**
     * A manifest before the transaction, against which nothing stands.
     *
     * @param order as order-service answered; null for a manifest of none
     */
    public record Cleared(Manifest seen, @Nullable Order order) {}

    private final ManifestCheck check;
    private final CustomerDirectory customers;
    private final OrderDirectory orders;
    private final ClaimedUnitsRepository claims;

    DepartureCheck(
            ManifestCheck check, CustomerDirectory customers, OrderDirectory orders, ClaimedUnitsRepository claims) {
        this.check = check;
        this.customers = customers;
        this.orders = orders;
        this.claims = claims;
    }

    /**
     * Outside a transaction. A sibling that does not answer is no consent.
     *
     * @throws ManifestBlocked for every finding that blocks
     * @throws OrderUnknown if the company has no such order any more
     * @throws OrderNotShippable if its goods may not leave
     */
    public Cleared requireClear(Manifest manifest) {
        check.requireUnblocked(manifest.view());
        customers.requireTrading(manifest.companyId(), COMPANY);
        var number = manifest.orderNumber();
        if (number == null) {
            return new Cleared(manifest, null);
        }
        // The caller may see the manifest, so they may know of its order.
        var order = orders.requireOf(RowScope.ALL, manifest.companyId(), number, ORDER);
        if (!order.isShippable() && !hasArrivedByAnother(manifest, order)) {
            throw new OrderNotShippable(order.status());
        }
        return new Cleared(manifest, order);
    }

    /**
     * order-service takes the first shipment for all that has not left, and its arrival for that of the order. The rest still goes by other
     * manifests, which hold no more units than are left.
     */
    private boolean hasArrivedByAnother(Manifest manifest, Order order) {
        return order.isDelivered() && claims.hasDelivered(manifest.companyId(), order.orderNumber());
    }

    /**
     * Within the transaction that moves the manifest, which is locked.
     *
     * @throws OrderExceeded if the manifests of the order together hold more than was ordered and not cancelled
     */
    public void requireRoom(Manifest manifest, Cleared cleared) {
        var order = cleared.order();
        if (order == null) {
            return;
        }
        var others = claims.lock(manifest.companyId(), order.orderNumber(), manifest.manifestId());
        var exceeding = OrderedUnitsPolicy.exceeding(order.lines(), others, manifest.items());
        if (!exceeding.isEmpty()) {
            throw new OrderExceeded(exceeding);
        }
    }
}
