package com.quenty.reverselogistics.returns.collections;

import com.quenty.platform.deliveries.Undeliverable;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.time.BusinessZone;
import com.quenty.platform.web.IfMatch;
import com.quenty.reverselogistics.clients.PickupDirectory;
import com.quenty.reverselogistics.returns.ReturnStatus;
import com.quenty.reverselogistics.returns.ReturnStore;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Notes what has become of a collection. */
@Service
class CollectionOutcomeService {

    /** The document has no more room. */
    private static final int LONGEST_ACTION = 255;

    private final ReturnStore returns;
    private final TransactionOperations transaction;
    private final BusinessZone zone;

    CollectionOutcomeService(ReturnStore returns, TransactionOperations transaction, BusinessZone zone) {
        this.returns = returns;
        this.transaction = transaction;
        this.zone = zone;
    }

    /** Idempotent. */
    void booked(PickupDirectory.Collection wanted, PickupDirectory.Booked pickup) {
        transaction.executeWithoutResult(status -> {
            var back = returns.lock(RowScope.ALL, wanted.returnId(), IfMatch.ANY);
            if (pickup.pickupId().equals(back.pickupId())) {
                return;
            }
            if (back.status() != ReturnStatus.APPROVED) {
                throw new Undeliverable(
                        "The return %s is %s, and the pickup %s is booked for it"
                                .formatted(back.returnId(), back.status().code(), pickup.pickupId()),
                        null);
            }
            back.scheduleCollection(
                    pickup.pickupId(),
                    pickup.trackingNumbers().stream().findFirst().orElse(null),
                    zone.dateOf(pickup.windowStartsAt()),
                    wanted.address());
            returns.save(back, "pickup " + pickup.pickupId());
        });
    }

    void refused(String returnId, String detail) {
        transaction.executeWithoutResult(status -> {
            var back = returns.lock(RowScope.ALL, returnId, IfMatch.ANY);
            if (back.status() == ReturnStatus.APPROVED) {
                back.askCustomer(detail.substring(0, Math.min(detail.length(), LONGEST_ACTION)));
                returns.save(back, null);
            }
        });
    }

    /** A driver has the goods. Idempotent. */
    void collected(String returnId, String pickupId, Instant at, List<String> trackingNumbers) {
        transaction.executeWithoutResult(status -> {
            var back = returns.lock(RowScope.ALL, returnId, IfMatch.ANY);
            back.collect(pickupId, zone.dateOf(at));
            returns.save(back, "pickup %s, packages %s".formatted(pickupId, String.join(", ", trackingNumbers)));
        });
    }
}
