package com.quenty.order.reservations;

import com.quenty.order.inventory.Bucket;
import com.quenty.order.inventory.BucketRepository;
import com.quenty.order.inventory.StockStore;
import com.quenty.order.reservations.ReservationRepository.Open;
import com.quenty.order.reservations.ReservationRepository.Part;
import com.quenty.order.stockmovements.LedgerEntry;
import com.quenty.order.stockmovements.MovementType;
import com.quenty.order.stockmovements.ReasonCode;
import com.quenty.order.stockmovements.StockMovementRepository;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reserves units for orders, releases and issues them, always within the caller's transaction.
 *
 * <p>The caller has locked the order's row, so an order is never moved concurrently. Buckets are locked in ascending order of
 * their key, so that orders do not deadlock. Each call costs a constant number of statements.
 */
@Component
public class ReservationStore {

    private final ReservationRepository reservations;
    private final BucketRepository buckets;
    private final StockMovementRepository ledger;
    private final StockStore stock;
    private final Clock clock;

    ReservationStore(
            ReservationRepository reservations,
            BucketRepository buckets,
            StockMovementRepository ledger,
            StockStore stock,
            Clock clock) {
        this.reservations = reservations;
        this.buckets = buckets;
        this.ledger = ledger;
        this.stock = stock;
        this.clock = clock;
    }

    /**
     * Reserves for all lines, behind the orders that wait: their units are not available to others. Lines of one product are
     * served in their order.
     *
     * @throws ReservationProblems.InsufficientStock when there is not enough and that is not allowed; the transaction has to be
     *     given up then
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Allocation reserve(Reserve request) {
        var products = request.demands().stream().map(Demand::productId).collect(Collectors.toSet());
        var free = buckets.lockReservable(request.companyId(), products);
        return reserve(request, free, request.awaited().of(products));
    }

    private Allocation reserve(Reserve request, List<Bucket> free, Map<Integer, Long> withheld) {
        var plan = AllocationPolicy.plan(request.demands(), free, request.strategy(), withheld);
        if (!plan.shortOf().isEmpty() && !request.allowShortfall()) {
            throw new ReservationProblems.InsufficientStock(plan.shortOf(), plan.available());
        }
        if (!plan.takes().isEmpty()) {
            reservations.insert(request, plan.takes());
            var changes = new HashMap<Integer, Long>();
            plan.takes().forEach(take -> changes.merge(take.productId(), (long) -take.quantity(), Long::sum));
            stock.changed(request.companyId(), changes);
        }
        return plan.allocation();
    }

    /**
     * Locks all units of these products, for a transaction that releases and reserves: locking step by step, two of
     * them could deadlock. Releasing locks all that the order has reserved, so all products of the order are among them.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(String companyId, Set<Integer> productIds) {
        buckets.lockAll(companyId, productIds);
    }

    /** Keeps what is open until later; what never expires stays so. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void extend(String orderNumber, Instant expiresAt) {
        reservations.extend(orderNumber, expiresAt);
    }

    /** From now on what is open does not expire. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void confirm(String orderNumber) {
        reservations.neverExpire(orderNumber);
    }

    /** Releases all open units, if there are any. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void release(String orderNumber, String reason) {
        var locked = lock(orderNumber);
        var parts = reservations.openOf(orderNumber).stream()
                .map(open -> new Part(open, open.quantity()))
                .toList();
        release(parts, reason, locked);
    }

    /**
     * Releases some of the open units, those that would have left last first.
     *
     * @throws ReservationProblems.Exceeded when a line has fewer units open
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void release(String orderNumber, Map<Integer, Integer> quantityByLine, String reason) {
        var locked = lock(orderNumber);
        release(parts(reservations.openOf(orderNumber).reversed(), quantityByLine), reason, locked);
    }

    private void release(List<Part> parts, String reason, Map<Integer, Bucket> locked) {
        if (parts.isEmpty()) {
            return;
        }
        reservations.release(parts, reason);
        var now = clock.instant();
        var changes = new HashMap<Integer, Long>();
        for (var part : parts) {
            if (bucketOf(part, locked).isSellable(now)) {
                changes.merge(part.of().productId(), (long) part.quantity(), Long::sum);
            }
        }
        // All units of an order are of one company.
        stock.changed(bucketOf(parts.getFirst(), locked).key().companyId(), changes);
    }

    /**
     * Reserved units leave their buckets, in the order in which they were reserved.
     *
     * @param reference kept with each ledger entry: what they left with
     * @throws ReservationProblems.Exceeded when a line has fewer units open
     * @throws ReservationProblems.StockExpired when some of them have expired meanwhile
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<IssuedUnits> issue(String orderNumber, Map<Integer, Integer> quantityByLine, String reference) {
        var locked = lock(orderNumber);
        var parts = parts(reservations.openOf(orderNumber), quantityByLine);
        requireUnexpired(parts, locked);
        // The reservation first, then the units: a bucket never holds less than is reserved in it.
        reservations.issue(parts);
        var movements = ledger.write(parts.stream()
                .map(part -> new LedgerEntry(
                        part.of().bucketId(),
                        MovementType.OUT,
                        -part.quantity(),
                        ReasonCode.SHIPMENT,
                        reference,
                        null,
                        part.of().id(),
                        null))
                .toList());
        var issued = new ArrayList<IssuedUnits>();
        for (int i = 0; i < parts.size(); i++) {
            issued.add(issued(parts.get(i), bucketOf(parts.get(i), locked), movements.get(i)));
        }
        return List.copyOf(issued);
    }

    private void requireUnexpired(List<Part> parts, Map<Integer, Bucket> locked) {
        var now = clock.instant();
        for (var part : parts) {
            var bucket = bucketOf(part, locked);
            var expiry = bucket.key().expiryDate();
            if (expiry != null && bucket.hasExpired(now)) {
                throw new ReservationProblems.StockExpired(part.of().lineNumber(), bucket.itemId(), expiry);
            }
        }
    }

    /** All that was ever reserved for the order. */
    @Transactional(readOnly = true)
    public List<ReservedUnits> ofOrder(String orderNumber) {
        return reservations.ofOrder(orderNumber);
    }

    private Map<Integer, Bucket> lock(String orderNumber) {
        return buckets.lock(reservations.bucketsOf(orderNumber));
    }

    /** From the beginning of the list, as much as each line wants. */
    private static List<Part> parts(List<Open> open, Map<Integer, Integer> quantityByLine) {
        var parts = new ArrayList<Part>();
        new TreeMap<>(quantityByLine).forEach((line, wanted) -> {
            int missing = wanted;
            for (var row : open) {
                int taken = row.lineNumber() == line ? Math.min(missing, row.quantity()) : 0;
                if (taken > 0) {
                    parts.add(new Part(row, taken));
                    missing -= taken;
                }
            }
            if (missing > 0) {
                throw new ReservationProblems.Exceeded(line, wanted, wanted - missing);
            }
        });
        return parts;
    }

    private static Bucket bucketOf(Part part, Map<Integer, Bucket> locked) {
        var bucket = locked.get(part.of().bucketId());
        if (bucket == null) {
            throw new IllegalStateException(
                    "The order was moved concurrently: its reservations are in a bucket that is not locked");
        }
        return bucket;
    }

    private static IssuedUnits issued(Part part, Bucket bucket, String movementId) {
        return new IssuedUnits(
                part.of().lineNumber(),
                part.of().productId(),
                bucket.itemId(),
                bucket.key().location(),
                bucket.key().batchNumber(),
                bucket.key().expiryDate(),
                part.quantity(),
                movementId);
    }
}
