package com.quenty.order.inventory;

import com.quenty.order.stockmovements.Entry;
import com.quenty.order.stockmovements.Ledger;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Moves units that nobody has reserved, and says what that means for what can be sold. */
@Component
public class StockMoves {

    private final Ledger ledger;
    private final StockWatch watch;
    private final Clock clock;

    StockMoves(Ledger ledger, StockWatch watch, Clock clock) {
        this.ledger = ledger;
        this.watch = watch;
        this.clock = clock;
    }

    /**
     * Writes the entries, all of one company.
     *
     * @param locked the entries' buckets, by key
     * @return the ids of the movements, in the order of the entries
     * @throws StockUnavailable when a bucket would be left with less than is reserved in it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<String> write(List<Entry> entries, Map<Integer, Bucket> locked) {
        if (entries.isEmpty()) {
            return List.of();
        }
        requireAvailable(entries, locked);
        var movements = ledger.write(entries);
        var now = clock.instant();
        var changes = new HashMap<Integer, Integer>();
        for (var entry : entries) {
            var bucket = bucketOf(entry, locked);
            if (bucket.isSellable(now)) {
                changes.merge(bucket.key().productId(), entry.quantity(), Integer::sum);
            }
        }
        watch.changed(bucketOf(entries.getFirst(), locked).key().companyId(), changes);
        return movements;
    }

    private static void requireAvailable(List<Entry> entries, Map<Integer, Bucket> locked) {
        var changes = new HashMap<Bucket, Long>();
        entries.forEach(entry -> changes.merge(bucketOf(entry, locked), (long) entry.quantity(), Long::sum));
        changes.forEach((bucket, change) -> {
            if (bucket.available() + change < 0) {
                throw new StockUnavailable(bucket, -change);
            }
        });
    }

    private static Bucket bucketOf(Entry entry, Map<Integer, Bucket> locked) {
        return Objects.requireNonNull(locked.get(entry.bucketId()), "the bucket is not locked");
    }
}
