package com.quenty.pickup.series;

import com.quenty.platform.history.StateHistory;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.web.IfMatch;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds, locks and saves series with their history, within the caller's transaction. The row of a series is locked before those of its
 * pickups.
 */
@Component
public class SeriesStore {

    public static final String SUBJECT = "pickup_series";
    private static final String STATUS = "status";

    private final PickupSeriesRepository series;
    private final StateHistory history;

    SeriesStore(PickupSeriesRepository series, StateHistory history) {
        this.series = series;
        this.history = history;
    }

    /** @throws SeriesProblems.NotFound also when it is not visible in the scope */
    public PickupSeries find(RowScope scope, String seriesId) {
        return series.find(seriesId, scope).orElseThrow(SeriesProblems.NotFound::new);
    }

    /** To be changed in the running transaction. */
    public PickupSeries lock(RowScope scope, String seriesId, IfMatch match) {
        var locked = series.lock(seriesId, scope).orElseThrow(SeriesProblems.NotFound::new);
        match.check(locked.version());
        return locked;
    }

    /** The external id of the series that one continues. */
    public Optional<String> continued(PickupSeries later) {
        var id = later.continuesSeriesId();
        return id == null ? Optional.empty() : series.findSeriesId(id);
    }

    PickupSeries save(PickupSeries changed, @Nullable String reason) {
        var moves = changed.takeMoves();
        var saved = series.saveAndFlush(changed);
        for (var move : moves) {
            history.record(SUBJECT, saved.seriesId(), STATUS, move.from(), move.to(), reason);
        }
        return saved;
    }

    /** Tells that an occurrence could not be booked. */
    void refused(PickupSeries of, String reason) {
        history.record(SUBJECT, of.seriesId(), "occurrence", null, OccurrenceOutcome.REFUSED, reason);
    }
}
