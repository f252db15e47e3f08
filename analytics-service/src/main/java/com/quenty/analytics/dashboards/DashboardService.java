package com.quenty.analytics.dashboards;

import com.quenty.analytics.metrics.MetricQueries;
import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.web.IfMatch;
import com.quenty.platform.web.MergePatch;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Creates, copies and changes dashboards. */
@Service
class DashboardService {

    private final DashboardRepository dashboards;
    private final DashboardQueries queries;
    private final MetricQueries metrics;
    private final Idempotency idempotency;
    private final Clock clock;

    DashboardService(
            DashboardRepository dashboards,
            DashboardQueries queries,
            MetricQueries metrics,
            Idempotency idempotency,
            Clock clock) {
        this.dashboards = dashboards;
        this.queries = queries;
        this.metrics = metrics;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    DashboardResponse create(Caller caller, CreateDashboardRequest request) {
        var terms = request.terms();
        require(terms);
        return insert(caller, companyOf(caller, request.companyId()), terms);
    }

    /** Private at first, whatever the other one is. */
    DashboardResponse copy(Caller caller, String dashboardId, CopyDashboardRequest request) {
        var copied = queries.find(caller, dashboardId).terms();
        var terms = new DashboardRevision(
                request.name(),
                copied.description(),
                copied.widgets(),
                copied.filters(),
                copied.refreshInterval(),
                false,
                List.of(),
                List.of());
        return insert(caller, companyOf(caller, request.companyId()), terms);
    }

    private DashboardResponse insert(Caller caller, @Nullable String companyId, DashboardRevision terms) {
        return idempotency.once(DashboardResponse.class, () -> {
            var dashboardId = idempotency.nextId("DASH");
            dashboards.insert(dashboardId, companyId, caller.id(), terms, clock.instant());
            return queries.get(caller, dashboardId);
        });
    }

    private static @Nullable String companyOf(Caller caller, @Nullable String requested) {
        return requested == null && RowScope.of(caller).isAll() ? null : RowScope.companyForNew(caller, requested);
    }

    @Transactional
    DashboardResponse revise(Caller caller, String dashboardId, IfMatch match, MergePatch<DashboardRevision> patch) {
        var dashboard = ofCaller(caller, dashboardId, match);
        return update(caller, dashboard, match, patch.applyTo(dashboard.terms()));
    }

    /** As it was in a former version; that makes a new one. */
    DashboardResponse restore(Caller caller, String dashboardId, long version, IfMatch match) {
        return idempotency.once(DashboardResponse.class, () -> {
            var dashboard = ofCaller(caller, dashboardId, match);
            var former = dashboards.findVersion(dashboardId, version).orElseThrow(DashboardProblems.NotFound::new);
            return update(caller, dashboard, match, former);
        });
    }

    @Transactional
    void delete(Caller caller, String dashboardId, IfMatch match) {
        if (!dashboards.remove(ofCaller(caller, dashboardId, match), clock.instant())) {
            throw match.lostRace();
        }
    }

    private DashboardResponse update(Caller caller, Dashboard dashboard, IfMatch match, DashboardRevision terms) {
        require(terms);
        if (!dashboards.update(dashboard, terms, caller.id(), clock.instant())) {
            throw match.lostRace();
        }
        return queries.get(caller, dashboard.dashboardId());
    }

    private Dashboard ofCaller(Caller caller, String dashboardId, IfMatch match) {
        var dashboard = queries.find(caller, dashboardId);
        if (!caller.id().equals(dashboard.ownerId()) && !RowScope.of(caller).isAll()) {
            throw new DashboardProblems.DashboardOfOthers();
        }
        match.check(dashboard.version());
        return dashboard;
    }

    private void require(DashboardRevision terms) {
        terms.requireConsistent();
        for (int i = 0; i < terms.widgets().size(); i++) {
            metrics.check(terms.widgets().get(i).question(), "/widgets/%d/question".formatted(i));
        }
    }
}
