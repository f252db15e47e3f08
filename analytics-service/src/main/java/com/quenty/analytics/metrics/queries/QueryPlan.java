package com.quenty.analytics.metrics.queries;

import com.quenty.analytics.metrics.rollups.RollupLevel;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Divides a span into pieces, each of which is answered from one level. A roll-up can stand for its readings when all of it lies in
 * the span and in one bucket of the answer, and when nothing was marked in it since it was made. Of those the coarsest is taken; the
 * rest is counted from the readings themselves.
 */
final class QueryPlan {

    /** @param level null for readings */
    record Piece(@Nullable RollupLevel level, Instant from, Instant until) {}

    /** Starts of marked buckets. */
    static final class Marks {

        private final Map<RollupLevel, NavigableSet<Instant>> starts = new EnumMap<>(RollupLevel.class);

        void add(RollupLevel level, Instant start) {
            of(level).add(start);
        }

        /** Whether the bucket, or a finer one within it, was marked. */
        boolean isIn(RollupLevel level, Instant from, Instant until) {
            for (var finer : RollupLevel.values()) {
                if (finer.compareTo(level) <= 0
                        && !of(finer).subSet(from, until).isEmpty()) {
                    return true;
                }
            }
            return false;
        }

        private NavigableSet<Instant> of(RollupLevel level) {
            return starts.computeIfAbsent(level, none -> new TreeSet<>());
        }
    }

    private static final List<RollupLevel> COARSEST_FIRST =
            List.of(RollupLevel.MONTH, RollupLevel.DAY, RollupLevel.HOUR);

    private final NavigableSet<Instant> bucketStarts;
    private final ZoneId business;
    private final Marks marks;

    /**
     * @param bucketStarts of the answer, none for a single figure
     * @param business zone of roll-ups by day and month
     */
    QueryPlan(List<Instant> bucketStarts, ZoneId business, Marks marks) {
        this.bucketStarts = new TreeSet<>(bucketStarts);
        this.business = business;
        this.marks = marks;
    }

    /** Without gaps or overlaps, in the order of time. */
    List<Piece> pieces(Instant from, Instant until) {
        var pieces = new ArrayList<Piece>();
        var cursor = from;
        while (cursor.isBefore(until)) {
            var piece = piece(cursor, until);
            add(pieces, piece);
            cursor = piece.until();
        }
        return pieces;
    }

    private Piece piece(Instant from, Instant until) {
        for (var level : COARSEST_FIRST) {
            if (level.startOf(from, business).equals(from)) {
                var end = level.endOf(from, business);
                if (!end.isAfter(until) && isInOneBucket(from, end) && !marks.isIn(level, from, end)) {
                    return new Piece(level, from, end);
                }
            }
        }
        var end = RollupLevel.HOUR.endOf(RollupLevel.HOUR.startOf(from, business), business);
        return new Piece(null, from, end.isBefore(until) ? end : until);
    }

    private boolean isInOneBucket(Instant from, Instant until) {
        var next = bucketStarts.higher(from);
        return next == null || !next.isBefore(until);
    }

    private static void add(List<Piece> pieces, Piece piece) {
        if (!pieces.isEmpty() && pieces.getLast().level() == piece.level()) {
            var before = pieces.removeLast();
            pieces.add(new Piece(piece.level(), before.from(), piece.until()));
        } else {
            pieces.add(piece);
        }
    }
}
