package com.quenty.analytics.dashboards;

import com.quenty.analytics.dashboards.DashboardDataResponse.WidgetFigures;
import com.quenty.analytics.metrics.BucketSize;
import com.quenty.analytics.metrics.MetricQueries;
import com.quenty.analytics.metrics.MetricQuestion;
import com.quenty.analytics.metrics.TagCondition;
import com.quenty.platform.problem.DomainProblem;
import com.quenty.platform.problem.ValidationFailed;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.time.BusinessZone;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;

/** Asks for the figures of all widgets at once: those that exist for the caller. One that has none does not take the others along. */
@Service
class DashboardDataService {

    private static final int DAYS = 30;
    private static final Duration LONGEST = Duration.ofDays(731);
    private static final Duration BY_HOURS = Duration.ofDays(3);
    private static final Duration BY_DAYS = Duration.ofDays(100);

    private final DashboardQueries dashboards;
    private final MetricQueries metrics;
    private final BusinessZone business;
    private final Clock clock;

    DashboardDataService(DashboardQueries dashboards, MetricQueries metrics, BusinessZone business, Clock clock) {
        this.dashboards = dashboards;
        this.metrics = metrics;
        this.business = business;
        this.clock = clock;
    }

    DashboardDataResponse data(Caller caller, String dashboardId, DashboardDataFilter filter) {
        var dashboard = dashboards.find(caller, dashboardId);
        var filters = dashboard.terms().filters();
        var now = clock.instant();
        var until = filter.measuredUntil() == null ? now : filter.measuredUntil();
        var from = filter.measuredFrom() == null
                ? daysBefore(until, Objects.requireNonNullElse(filters.days(), DAYS), zone(filters))
                : filter.measuredFrom();
        if (!until.isAfter(from)) {
            throw ValidationFailed.of("measured_until", "must be after measured_from");
        }
        if (Duration.between(from, until).compareTo(LONGEST) > 0) {
            throw ValidationFailed.of("measured_until", "must be at most two years after measured_from");
        }
        var scope = RowScope.of(caller);
        var widgets = dashboard.terms().widgets().stream()
                .map(widget -> ask(scope, widget, filters, from, until))
                .toList();
        return new DashboardDataResponse(dashboardId, dashboard.version(), from, until, now, widgets);
    }

    private ZoneId zone(DashboardFilters filters) {
        var zone = filters.zone();
        return zone == null || !ZoneId.getAvailableZoneIds().contains(zone) ? business.zone() : ZoneId.of(zone);
    }

    private static Instant daysBefore(Instant until, int days, ZoneId zone) {
        return until.atZone(zone)
                .toLocalDate()
                .minusDays(days - 1L)
                .atStartOfDay(zone)
                .toInstant();
    }

    private WidgetFigures ask(RowScope scope, Widget widget, DashboardFilters filters, Instant from, Instant until) {
        try {
            var question = question(widget, filters, Duration.between(from, until));
            return new WidgetFigures(widget.widgetId(), metrics.ask(scope, question, from, until), null);
        } catch (DomainProblem problem) {
            return new WidgetFigures(widget.widgetId(), null, problem.code());
        }
    }

    private MetricQuestion question(Widget widget, DashboardFilters filters, Duration span) {
        var asked = widget.question();
        var zone = asked.zone() == null ? filters.zone() : asked.zone();
        var bucket = asked.bucket() == null && widget.type() == WidgetType.LINE ? suitable(span) : asked.bucket();
        return new MetricQuestion(
                asked.metric(),
                asked.aggregation(),
                asked.percentile(),
                asked.unit(),
                conditions(asked, filters),
                asked.groupBy(),
                bucket,
                zone,
                asked.fill(),
                asked.top(),
                asked.compare());
    }

    private List<TagCondition> conditions(MetricQuestion asked, DashboardFilters filters) {
        var all = new ArrayList<TagCondition>(Objects.requireNonNullElse(asked.filters(), List.of()));
        var known = metrics.find(asked.metric());
        for (var condition : Objects.requireNonNullElse(filters.conditions(), List.<TagCondition>of())) {
            boolean applies = condition.tag().equals(MetricQuestion.COMPANY)
                    || known.filter(metric -> metric.tags().contains(condition.tag()))
                            .isPresent();
            if (applies) {
                all.add(condition);
            }
        }
        return all;
    }

    private static BucketSize suitable(Duration span) {
        if (span.compareTo(BY_HOURS) <= 0) {
            return BucketSize.HOUR;
        }
        return span.compareTo(BY_DAYS) <= 0 ? BucketSize.DAY : BucketSize.MONTH;
    }
}
