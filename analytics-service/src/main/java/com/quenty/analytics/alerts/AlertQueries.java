package com.quenty.analytics.alerts;

import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.web.Listing;
import com.quenty.platform.web.Listings;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import com.quenty.platform.web.SortType;
import com.quenty.platform.web.SqlFilter;
import org.springframework.stereotype.Component;

/** Reads alerts, their instances and their moves. */
@Component
class AlertQueries {

    private static final String IS_FIRING =
            "EXISTS (SELECT FROM alert_instances i" + " WHERE i.alert_id = a.id AND i.state = 'firing')";

    private static final Listing<AlertSummary> LISTING = Listing.of(AlertSummary.class)
            .select("a.alert_id, a.company_id, a.name, a.alert_type, a.metric_name, a.condition_expression,"
                    + " (SELECT count(*) FROM alert_instances i WHERE i.alert_id = a.id AND i.state = 'firing') AS firing,"
                    + " a.is_active, a.last_triggered_at, a.created_at")
            .from("alerts a")
            .tieBreaker("a.id")
            .sortable("created_at", "a.created_at", SortType.TIMESTAMP)
            .sortable("name", "a.name", SortType.TEXT)
            .defaultSort("-created_at")
            .build();

    private static final Listing<TransitionResponse> TIMELINE = Listing.of(TransitionResponse.class)
            .select(
                    "t.labels, t.severity, t.from_state AS \"from\", t.to_state AS \"to\", t.reason, t.value, t.occurred_at")
            .from("alert_transitions t")
            .tieBreaker("t.id")
            .sortable("occurred_at", "t.occurred_at", SortType.TIMESTAMP)
            .defaultSort("-occurred_at")
            .build();

    private final Listings listings;
    private final AlertRepository alerts;
    private final AlertInstanceRepository instances;

    AlertQueries(Listings listings, AlertRepository alerts, AlertInstanceRepository instances) {
        this.listings = listings;
        this.alerts = alerts;
        this.instances = instances;
    }

    PageResponse<AlertSummary> list(Caller caller, AlertFilter filter, PageRequest page) {
        var found = SqlFilter.all()
                .visibleTo(RowScope.of(caller), "a.company_id")
                .andIf("a.metric_name = :?", filter.metricName())
                .andIf("a.alert_type = :?", filter.alertType())
                .andIf("a.is_active = :?", filter.isActive())
                .andIf(IS_FIRING + " = :?", filter.firing());
        return listings.page(LISTING, found, page);
    }

    AlertResponse get(Caller caller, String alertId) {
        return AlertResponse.of(find(caller, alertId));
    }

    AlertInstancesResponse instances(Caller caller, String alertId) {
        return AlertInstancesResponse.of(alertId, instances.find(find(caller, alertId)));
    }

    PageResponse<TransitionResponse> timeline(Caller caller, String alertId, PageRequest page) {
        return listings.page(
                TIMELINE,
                SqlFilter.all().andIf("t.alert_id = :?", find(caller, alertId).id()),
                page);
    }

    private Alert find(Caller caller, String alertId) {
        return alerts.find(alertId, RowScope.of(caller)).orElseThrow(AlertProblems.NotFound::new);
    }
}
