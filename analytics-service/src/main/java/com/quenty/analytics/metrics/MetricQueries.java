package com.quenty.analytics.metrics;

import com.quenty.platform.security.RowScope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Answers every question about figures: of people, dashboards, reports and alerts alike. */
public interface MetricQueries {

    /**
     * The figures that exist for the scope, up to and with the last reading that is committed.
     *
     * @param from inclusive
     * @param until exclusive
     * @throws com.quenty.platform.problem.DomainProblem as {@link #check} does, for a span that is empty or too long, for more
     *     series than are answered, and for a time of which readings are no longer kept as finely as they are asked for
     */
    MetricAnswer ask(RowScope scope, MetricQuestion question, Instant from, Instant until);

    /**
     * Whether the question could be asked at all, without asking it: for those that keep questions.
     *
     * @param pointer where the question stands in the request; empty for the body itself
     * @throws com.quenty.platform.problem.DomainProblem with pointers, for an unknown metric or zone, or a percentile that is
     *     missing or one too many
     */
    void check(MetricQuestion question, String pointer);

    /** The metric of this name, if the catalogue has it. */
    Optional<MetricDefinition> find(String metric);

    /** The whole catalogue, by name. */
    List<MetricDefinition> catalogue();
}
