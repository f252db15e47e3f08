package com.quenty.reverselogistics.returns.collections;

import com.quenty.platform.deliveries.Deliveries;
import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.web.IfMatch;
import com.quenty.reverselogistics.clients.OrderDirectory;
import com.quenty.reverselogistics.clients.PickupDirectory;
import com.quenty.reverselogistics.clients.PurchasedOrder;
import com.quenty.reverselogistics.returns.MerchandiseReturn;
import com.quenty.reverselogistics.returns.ReturnItem;
import com.quenty.reverselogistics.returns.ReturnQueries;
import com.quenty.reverselogistics.returns.ReturnResponse;
import com.quenty.reverselogistics.returns.ReturnStore;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Has goods collected, or notes that the customer has sent them. */
@Service
class ReturnCollectionService {

    /** Of a unit whose weight nobody has told. */
    private static final BigDecimal USUAL_WEIGHT_KG = BigDecimal.ONE;

    /** The answers of order-service that a pickup needs. */
    private record Asked(PurchasedOrder.Address address, Map<Integer, OrderDirectory.Product> products) {}

    private final ReturnStore returns;
    private final ReturnQueries queries;
    private final OrderDirectory orders;
    private final Deliveries deliveries;
    private final Idempotency idempotency;
    private final Clock clock;

    ReturnCollectionService(
            ReturnStore returns,
            ReturnQueries queries,
            OrderDirectory orders,
            Deliveries deliveries,
            Idempotency idempotency,
            Clock clock) {
        this.returns = returns;
        this.queries = queries;
        this.orders = orders;
        this.deliveries = deliveries;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /** The booking itself is a delivery: it waits while pickup-service can't be reached. */
    ReturnResponse schedule(Caller caller, String returnId, IfMatch match, ScheduleCollectionRequest request) {
        request.requireSound();
        return idempotency.once(ReturnResponse.class, () -> ask(caller, returnId), asked -> {
            var back = returns.lock(RowScope.of(caller), returnId, match);
            back.requireCollectable();
            deliveries.send(
                    CollectionDelivery.class,
                    returnId,
                    new CollectionDelivery.Wanted(collection(back, request, asked)),
                    clock.instant());
            return returns.save(back, null);
        });
    }

    private Asked ask(Caller caller, String returnId) {
        var back = queries.get(caller, returnId);
        var order = orders.require(RowScope.ALL, back.originalOrderId(), "");
        var ids = back.items().stream().map(ReturnResponse.Item::productId).collect(Collectors.toSet());
        return new Asked(order.shippingAddress(), orders.products(ids));
    }

    private static PickupDirectory.Collection collection(
            MerchandiseReturn back, ScheduleCollectionRequest request, Asked asked) {
        var packages = back.items().stream()
                .filter(item -> item.status().isAwaited())
                .map(item -> new PickupDirectory.Parcel(
                        item.returnItemId(),
                        item.itemName(),
                        weight(item, asked.products().get(item.productId()))))
                .toList();
        var given = request.pickupAddress();
        if (given != null) {
            return new PickupDirectory.Collection(
                    back.returnId(),
                    back.customerId(),
                    request.pickupDate(),
                    request.timeWindowStart(),
                    given.street(),
                    given.postalCode(),
                    given.city(),
                    given.state(),
                    given.country(),
                    given.contactName(),
                    given.contactPhone(),
                    request.specialInstructions(),
                    packages);
        }
        var address = asked.address();
        if (address.postalCode() == null || address.phone() == null) {
            throw new CollectionProblems.CollectionAddressIncomplete();
        }
        return new PickupDirectory.Collection(
                back.returnId(),
                back.customerId(),
                request.pickupDate(),
                request.timeWindowStart(),
                address.inOneLine(),
                address.postalCode(),
                address.city(),
                address.region(),
                address.country(),
                address.recipient(),
                address.phone(),
                request.specialInstructions(),
                packages);
    }

    private static BigDecimal weight(ReturnItem item, OrderDirectory.@Nullable Product product) {
        var unit = product == null || product.weightKg() == null ? USUAL_WEIGHT_KG : product.weightKg();
        return unit.multiply(BigDecimal.valueOf(item.quantity()));
    }

    ReturnResponse send(Caller caller, String returnId, IfMatch match, @Nullable SendReturnRequest request) {
        return idempotency.once(ReturnResponse.class, () -> {
            var back = returns.lock(RowScope.of(caller), returnId, match);
            back.send(request == null ? null : request.carrier(), request == null ? null : request.trackingNumber());
            return returns.save(back, null);
        });
    }
}
