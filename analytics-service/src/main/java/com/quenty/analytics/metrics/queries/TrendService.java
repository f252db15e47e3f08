package com.quenty.analytics.metrics.queries;

import com.quenty.analytics.metrics.Aggregation;
import com.quenty.analytics.metrics.BucketSize;
import com.quenty.analytics.metrics.MetricAnswer;
import com.quenty.analytics.metrics.MetricAnswer.Series;
import com.quenty.analytics.metrics.MetricProblems;
import com.quenty.analytics.metrics.MetricQueries;
import com.quenty.analytics.metrics.MetricQuestion;
import com.quenty.analytics.metrics.queries.BusinessOverviewResponse.Figure;
import com.quenty.analytics.metrics.queries.BusinessOverviewResponse.Revenue;
import com.quenty.platform.problem.ValidationFailed;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.time.BusinessZone;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Questions that are asked so often that they have a place of their own. */
@Service
class TrendService {

    private static final String ORDERS = "orders.placed";
    private static final String DELIVERED = "orders.delivered";
    private static final String CUSTOMERS = "customers.registered";

    private static final int USUAL_DAYS = 30;
    private static final int DECIMALS = 4;

    private final MetricQueries metrics;
    private final BusinessZone zone;
    private final Clock clock;

    TrendService(MetricQueries metrics, BusinessZone zone, Clock clock) {
        this.metrics = metrics;
        this.zone = zone;
        this.clock = clock;
    }

    MetricAnswer ask(Caller caller, QueryMetricsRequest request) {
        return metrics.ask(RowScope.ofCompany(caller), request.question(), request.readFrom(), request.readUntil());
    }

    MetricAnswer trend(Caller caller, TrendFilter filter) {
        var definition = metrics.find(filter.metric()).orElseThrow(() -> new MetricProblems.Unknown("metric"));
        var aggregation = Objects.requireNonNullElse(filter.aggregation(), definition.aggregation());
        if (aggregation == Aggregation.PERCENTILE) {
            throw new MetricProblems.PercentileUnsuitable("aggregation");
        }
        if (filter.zone() != null && !ZoneId.getAvailableZoneIds().contains(filter.zone())) {
            throw new MetricProblems.ZoneUnknown("zone");
        }
        var of = filter.zone() == null ? zone.zone() : ZoneId.of(filter.zone());
        var until = LocalDate.ofInstant(clock.instant(), of).plusDays(1);
        var from = until.minusDays(Objects.requireNonNullElse(filter.days(), USUAL_DAYS));
        return metrics.ask(
                RowScope.ofCompany(caller),
                MetricQuestion.of(filter.metric(), aggregation)
                        .by(Objects.requireNonNullElse(filter.bucket(), BucketSize.DAY), of.getId())
                        .compared(),
                from.atStartOfDay(of).toInstant(),
                until.atStartOfDay(of).toInstant());
    }

    BusinessOverviewResponse overview(Caller caller, OverviewFilter filter) {
        var until = filter.readUntil() == null ? zone.today().plusDays(1) : filter.readUntil();
        var from = filter.readFrom() == null ? until.minusDays(USUAL_DAYS) : filter.readFrom();
        if (!from.isBefore(until)) {
            throw ValidationFailed.of("read_until", "must be after read_from");
        }
        var scope = RowScope.ofCompany(caller);
        var worth = series(scope, DELIVERED, Aggregation.SUM, from, until);
        var mean = series(scope, DELIVERED, Aggregation.AVG, from, until);
        return new BusinessOverviewResponse(
                from,
                until,
                figure(series(scope, ORDERS, Aggregation.COUNT, from, until)),
                figure(series(scope, DELIVERED, Aggregation.COUNT, from, until)),
                figure(series(scope, CUSTOMERS, Aggregation.COUNT, from, until)),
                worth.stream()
                        .map(series -> new Revenue(
                                String.valueOf(series.unit()),
                                orZero(series.value()),
                                orZero(series.previous()),
                                series.change(),
                                meanOf(mean, series.unit())))
                        .toList());
    }

    private List<Series> series(
            RowScope scope, String metric, Aggregation aggregation, LocalDate from, LocalDate until) {
        return metrics.ask(
                        scope,
                        MetricQuestion.of(metric, aggregation).compared(),
                        zone.startOf(from),
                        zone.startOf(until))
                .series();
    }

    private static @Nullable BigDecimal meanOf(List<Series> means, @Nullable String unit) {
        return means.stream()
                .filter(series -> Objects.equals(series.unit(), unit))
                .flatMap(series -> Optional.ofNullable(series.value()).stream())
                .findFirst()
                .map(mean -> mean.setScale(DECIMALS, RoundingMode.HALF_EVEN))
                .orElse(null);
    }

    private static Figure figure(List<Series> series) {
        var value = series.stream().map(each -> orZero(each.value())).reduce(BigDecimal.ZERO, BigDecimal::add);
        var previous = series.stream().map(each -> orZero(each.previous())).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Figure(
                value.longValueExact(),
                previous.longValueExact(),
                previous.signum() == 0
                        ? null
                        : value.subtract(previous).divide(previous.abs(), DECIMALS, RoundingMode.HALF_EVEN));
    }

    private static BigDecimal orZero(@Nullable BigDecimal value) {
        return value == null ? BigDecimal.ZERO : value;
    }
}
