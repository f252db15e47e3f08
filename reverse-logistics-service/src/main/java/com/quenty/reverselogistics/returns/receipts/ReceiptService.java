package com.quenty.reverselogistics.returns.receipts;

import com.quenty.platform.deliveries.Deliveries;
import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.web.IfMatch;
import com.quenty.reverselogistics.clients.OrderDirectory;
import com.quenty.reverselogistics.returns.AuthorizationNumber;
import com.quenty.reverselogistics.returns.MerchandiseReturn;
import com.quenty.reverselogistics.returns.ReturnItem;
import com.quenty.reverselogistics.returns.ReturnResponse;
import com.quenty.reverselogistics.returns.ReturnStore;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Receives goods. Of the units that were sold, those that are there go into quarantine at order-service. */
@Service
class ReceiptService {

    private static final String QUARANTINE = "quarantine";

    private final ReturnStore returns;
    private final UnexpectedGoodsRepository unexpectedGoods;
    private final ReceiptProperties properties;
    private final Deliveries deliveries;
    private final Idempotency idempotency;
    private final Clock clock;

    ReceiptService(
            ReturnStore returns,
            UnexpectedGoodsRepository unexpectedGoods,
            ReceiptProperties properties,
            Deliveries deliveries,
            Idempotency idempotency,
            Clock clock) {
        this.returns = returns;
        this.unexpectedGoods = unexpectedGoods;
        this.properties = properties;
        this.deliveries = deliveries;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    ReturnResponse receive(Caller caller, String returnId, IfMatch match, ReceiveReturnRequest request) {
        request.requireSound();
        return idempotency.once(ReturnResponse.class, () -> {
            var back = returns.lockWithOrder(RowScope.of(caller), returnId, match);
            requireNumber(back, request.returnAuthorizationNumber());
            for (var received : request.items()) {
                var item = back.item(received.returnItemId());
                back.receive(item, received.receivedQuantity(), received.swapped(), clock.instant());
                if (received.receivedQuantity() > 0) {
                    tell(back, item, received.receivedQuantity(), request.location());
                }
            }
            if (request.unexpected() != null) {
                request.unexpected().forEach(found -> unexpectedGoods.insert(back.id(), found, caller.id()));
            }
            return returns.save(back, null);
        });
    }

    private static void requireNumber(MerchandiseReturn back, String scanned) {
        boolean same = AuthorizationNumber.parse(scanned)
                .map(AuthorizationNumber::toString)
                .filter(number -> number.equals(back.authorizationNumber()))
                .isPresent();
        if (!same) {
            throw new ReceiptProblems.ReturnAuthorizationDiffers();
        }
    }

    private void tell(MerchandiseReturn back, ReturnItem item, int quantity, @Nullable String wanted) {
        var location = wanted == null ? properties.location() : wanted;
        back.put(item, location);
        deliveries.send(
                TakeBackDelivery.class,
                item.returnItemId(),
                new TakeBackDelivery.Received(
                        back.returnId(),
                        back.orderNumber(),
                        new OrderDirectory.Returned(
                                item.returnItemId(),
                                item.lineNumber(),
                                quantity,
                                QUARANTINE,
                                item.reason().code()),
                        location),
                clock.instant());
    }
}
