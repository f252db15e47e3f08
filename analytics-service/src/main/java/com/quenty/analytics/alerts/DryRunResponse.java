package com.quenty.analytics.alerts;

import com.quenty.analytics.alerts.engine.AlertTimeline;
import com.quenty.analytics.alerts.engine.TimelinePoint;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/** Everything that an alert would have done. */
record DryRunResponse(
        @Schema(description = "Times that an instance would have fired.", example = "2")
        long timesFired,

        @Schema(description = "Evaluations that were made.", example = "1440")
        int evaluations,

        @Schema(description = "All moves, the first 1,000.") List<TransitionResponse> transitions,

        @Schema(description = "The instances that were not normal after each evaluation, of the first 1,000.")
        List<Point> points) {

    /** After one evaluation. */
    @Schema(name = "DryRunPoint")
    record Point(Instant evaluatedAt, List<AlertInstancesResponse.Instance> instances) {

        static Point of(TimelinePoint point) {
            return new Point(
                    point.at(),
                    point.instances().stream()
                            .map(AlertInstancesResponse.Instance::of)
                            .toList());
        }
    }

    private static final int MOST_SHOWN = 1000;

    static DryRunResponse of(AlertTimeline timeline) {
        return new DryRunResponse(
                timeline.timesFired(),
                timeline.points().size(),
                timeline.transitions().stream()
                        .limit(MOST_SHOWN)
                        .map(TransitionResponse::of)
                        .toList(),
                timeline.points().stream().limit(MOST_SHOWN).map(Point::of).toList());
    }
}
