package com.quenty.order.stockcounts;

import com.quenty.order.inventory.Bucket;
import com.quenty.order.inventory.BucketRepository;
import com.quenty.order.inventory.StockStore;
import com.quenty.order.stockmovements.LedgerEntry;
import com.quenty.order.stockmovements.MovementType;
import com.quenty.order.stockmovements.ReasonCode;
import com.quenty.order.stockmovements.StockMovementRepository;
import com.quenty.platform.history.StateHistory;
import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.identity.ExternalId;
import com.quenty.platform.persistence.UniqueKeys;
import com.quenty.platform.problem.DomainProblem;
import com.quenty.platform.problem.ValidationFailed;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.web.IfMatch;
import com.quenty.platform.web.ReasonRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens counts, compares them with the ledger and applies their differences. */
@Service
class StockCountService {

    static final String SUBJECT = "stock_count";

    /** The database decides: two counts that are opened concurrently both find the items free. */
    private static final Map<String, Supplier<DomainProblem>> COUNTED =
            Map.of("stock_count_lines_are_counted_one_at_a_time", () -> new CountProblems.UnderWay(List.of()));

    /** A line of the request, and where it stands there. */
    private record Found(String pointer, SubmitCountRequest.Line line) {

        Optional<Instant> at() {
            return Optional.ofNullable(line.countedAt());
        }

        /** Clients round what they note, up or down: the item was counted within such a time of what they say. */
        Duration roundedBy() {
            int nanos = line.countedAt() == null ? 0 : line.countedAt().getNano();
            var unit = nanos == 0 ? ChronoUnit.SECONDS : nanos % 1_000_000 == 0 ? ChronoUnit.MILLIS : ChronoUnit.MICROS;
            return unit.getDuration();
        }

        /** The latest moment at which it was surely not counted yet; empty if nobody said when it was. */
        Optional<Instant> before() {
            return at().map(at -> at.minus(roundedBy()));
        }

        /** The last moment at which it may have been counted. */
        Optional<Instant> latest() {
            return at().map(at -> at.plus(roundedBy()).minus(1, ChronoUnit.MICROS));
        }

        void requireBetween(Instant opened, Instant now) {
            boolean early = latest().filter(opened::isAfter).isPresent();
            if (early || before().filter(now::isBefore).isPresent()) {
                throw ValidationFailed.of(
                        pointer + "/counted_at",
                        early ? "must not be before the count was opened" : "must not be in the future");
            }
        }
    }

    /** As many as one person counts in a day. */
    private static final int MAX_LINES = 500;

    private final StockCountRepository counts;
    private final CountQueries queries;
    private final BucketRepository buckets;
    private final StockMovementRepository ledger;
    private final StockStore stock;
    private final StockCountProperties properties;
    private final StateHistory history;
    private final Idempotency idempotency;
    private final Clock clock;

    StockCountService(
            StockCountRepository counts,
            CountQueries queries,
            BucketRepository buckets,
            StockMovementRepository ledger,
            StockStore stock,
            StockCountProperties properties,
            StateHistory history,
            Idempotency idempotency,
            Clock clock) {
        this.counts = counts;
        this.queries = queries;
        this.buckets = buckets;
        this.ledger = ledger;
        this.stock = stock;
        this.properties = properties;
        this.history = history;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    CountResponse get(Caller caller, String countId) {
        return queries.response(
                counts.find(countId, RowScope.ofCompany(caller)).orElseThrow(CountProblems.NotFound::new));
    }

    CountResponse open(Caller caller, OpenCountRequest request) {
        var company = RowScope.companyForNew(caller, request.companyId());
        return UniqueKeys.refusing(
                COUNTED,
                () -> idempotency.once(CountResponse.class, () -> {
                    var items = queries.toCount(company, request, MAX_LINES + 1);
                    if (items.isEmpty()) {
                        throw new CountProblems.NothingToCount();
                    }
                    if (items.size() > MAX_LINES) {
                        throw new CountProblems.TooLarge(MAX_LINES);
                    }
                    var underWay = queries.underWay(items);
                    if (!underWay.isEmpty()) {
                        throw new CountProblems.UnderWay(underWay);
                    }
                    var count =
                            new StockCount(ExternalId.next("CNT"), company, request.notes(), caller.id(), lines(items));
                    record(count, null, request.notes());
                    return saved(count);
                }));
    }

    private List<CountLine> lines(List<Integer> items) {
        var last = ledger.balancesAt(latest(items));
        return items.stream()
                .map(item -> new CountLine(
                        item, Objects.requireNonNull(last.get(item)).position()))
                .toList();
    }

    private static Map<Integer, Optional<Instant>> latest(Collection<Integer> items) {
        return items.stream().collect(Collectors.toMap(Function.identity(), item -> Optional.empty()));
    }

    /**
     * Compares the counted quantities with the ledger of the moment each was counted, with the buckets locked. Small differences are
     * written at once, if possible: where reserved units are missing, another person has to decide.
     */
    CountResponse submit(Caller caller, String countId, IfMatch match, SubmitCountRequest request) {
        return idempotency.once(CountResponse.class, () -> {
            var count = lock(caller, countId, match);
            count.requireOpen();
            var locked = lockBucketsOf(count);
            var found = found(count, request, locked);
            compare(count, found);
            boolean decide = count.lines().stream()
                    .anyMatch(line -> isToBeDecided(line, Objects.requireNonNull(locked.get(line.inventoryItemId()))));
            count.counted(caller.id(), decide);
            requireNotCorrected(counts.saveAndFlush(count));
            if (!decide) {
                write(count, locked);
            }
            record(count, CountStatus.OPEN, null);
            return saved(count);
        });
    }

    private boolean isToBeDecided(CountLine line, Bucket bucket) {
        return Math.abs((long) line.difference()) > properties.tolerance() || line.difference() < -bucket.available();
    }

    /**
     * Without a time, a line means the same at every moment since the count was opened only if nothing has moved since; with one, at
     * every moment that its rounding leaves open.
     */
    private void compare(StockCount count, Map<Integer, Found> found) {
        var last = ledger.balancesAt(latest(found.keySet()));
        var before = ledger.balancesAt(moments(found, Found::before));
        var expected = ledger.balancesAt(moments(found, Found::latest));
        var moved = new TreeMap<String, String>();
        var unclear = new TreeMap<String, String>();
        for (var line : count.lines()) {
            int item = line.inventoryItemId();
            var counted = Objects.requireNonNull(found.get(item));
            var balance = Objects.requireNonNull(expected.get(item));
            if (counted.at().isEmpty()) {
                if (line.hasMovedSinceOpened(
                        Objects.requireNonNull(last.get(item)).position())) {
                    moved.put(counted.pointer(), counted.line().itemId());
                }
            } else if (balance.position()
                    != Objects.requireNonNull(before.get(item)).position()) {
                unclear.put(counted.pointer(), counted.line().itemId());
            }
            line.count(balance, counted.line().countedQuantity(), counted.at().orElse(clock.instant()));
        }
        if (!moved.isEmpty()) {
            throw new CountProblems.MovedSinceOpened(moved);
        }
        if (!unclear.isEmpty()) {
            throw new CountProblems.MovedWhenCounted(unclear);
        }
    }

    private static Map<Integer, Optional<Instant>> moments(
            Map<Integer, Found> found, Function<Found, Optional<Instant>> moment) {
        return found.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, line -> moment.apply(line.getValue())));
    }

    private Map<Integer, Found> found(StockCount count, SubmitCountRequest request, Map<Integer, Bucket> locked) {
        var ids = locked.values().stream().collect(Collectors.toMap(Bucket::itemId, Bucket::id));
        var found = new HashMap<Integer, Found>();
        for (int i = 0; i < request.lines().size(); i++) {
            var line = new Found("/lines/" + i, request.lines().get(i));
            var id = ids.get(line.line().itemId());
            if (id == null || found.put(id, line) != null) {
                throw ValidationFailed.of(
                        line.pointer() + "/item_id", id == null ? "is no item of this count" : "is counted twice");
            }
            line.requireBetween(count.createdAt(), clock.instant());
        }
        var missing = new HashSet<>(ids.keySet());
        request.lines().forEach(line -> missing.remove(line.itemId()));
        if (!missing.isEmpty()) {
            throw new CountProblems.Incomplete(missing);
        }
        return found;
    }

    CountResponse approve(Caller caller, String countId, IfMatch match) {
        return idempotency.once(CountResponse.class, () -> {
            var count = lock(caller, countId, match);
            count.approve(caller.id());
            var locked = lockBucketsOf(count);
            requireNotCorrected(count);
            write(count, locked);
            record(count, CountStatus.AWAITING_APPROVAL, null);
            return saved(count);
        });
    }

    private void requireNotCorrected(StockCount count) {
        var corrected = queries.correctedSinceCounted(count);
        if (!corrected.isEmpty()) {
            throw new CountProblems.CorrectedSinceCounted(corrected);
        }
    }

    CountResponse reject(Caller caller, String countId, IfMatch match, ReasonRequest request) {
        return idempotency.once(CountResponse.class, () -> {
            var count = lock(caller, countId, match);
            count.reject(caller.id());
            record(count, CountStatus.AWAITING_APPROVAL, request.reason());
            return saved(count);
        });
    }

    CountResponse cancel(Caller caller, String countId, IfMatch match, ReasonRequest request) {
        return idempotency.once(CountResponse.class, () -> {
            var count = lock(caller, countId, match);
            var from = count.status();
            count.cancel();
            record(count, from, request.reason());
            return saved(count);
        });
    }

    private void write(StockCount count, Map<Integer, Bucket> locked) {
        stock.write(
                count.lines().stream()
                        .filter(line -> line.difference() != 0)
                        .map(line -> LedgerEntry.of(
                                line.inventoryItemId(),
                                MovementType.ADJUSTMENT,
                                line.difference(),
                                ReasonCode.COUNT,
                                count.countId(),
                                null))
                        .toList(),
                locked);
    }

    private Map<Integer, Bucket> lockBucketsOf(StockCount count) {
        return buckets.lock(
                count.lines().stream().map(CountLine::inventoryItemId).toList());
    }

    private StockCount lock(Caller caller, String countId, IfMatch match) {
        var count = counts.lock(countId, RowScope.ofCompany(caller)).orElseThrow(CountProblems.NotFound::new);
        match.check(count.version());
        return count;
    }

    private void record(StockCount count, @Nullable CountStatus from, @Nullable String reason) {
        history.record(SUBJECT, count.countId(), "status", from, count.status(), reason);
    }

    private CountResponse saved(StockCount count) {
        return queries.response(counts.saveAndFlush(count));
    }
}
