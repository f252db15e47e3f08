package com.quenty.analytics.dashboards;

import com.quenty.platform.json.StoredJson;
import com.quenty.platform.security.Caller;
import com.quenty.platform.web.Listing;
import com.quenty.platform.web.Listings;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import com.quenty.platform.web.SortType;
import com.quenty.platform.web.SqlFilter;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads dashboards. */
@Component
class DashboardQueries {

    private static final Listing<DashboardSummary> LISTING = Listing.of(DashboardSummary.class)
            .select(
                    "d.dashboard_id, d.company_id, d.owner_id, d.name, d.description, d.is_public, d.created_at, d.updated_at")
            .from("dashboards d")
            .tieBreaker("d.id")
            .sortable("name", "d.name", SortType.TEXT)
            .sortable("created_at", "d.created_at", SortType.TIMESTAMP)
            .defaultSort("name")
            .build();

    private static final Listing<DashboardVersionSummary> VERSIONS = Listing.of(DashboardVersionSummary.class)
            .select("v.version, v.name, v.changed_by, v.changed_at")
            .from("dashboard_versions v")
            .tieBreaker("v.id")
            .sortable("changed_at", "v.changed_at", SortType.TIMESTAMP)
            .defaultSort("-changed_at")
            .build();

    private static final String OPENED = "d.is_public OR d.owner_id = CAST(:? AS jsonb) ->> 'id'"
            + " OR jsonb_exists(d.allowed_users, CAST(:? AS jsonb) ->> 'id') OR jsonb_exists_any(d.allowed_roles,"
            + " ARRAY(SELECT jsonb_array_elements_text(CAST(:? AS jsonb) -> 'roles')))";

    private record Opened(String id, List<String> roles) {}

    private final Listings listings;
    private final DashboardRepository dashboards;
    private final StoredJson json;

    DashboardQueries(Listings listings, DashboardRepository dashboards, StoredJson json) {
        this.listings = listings;
        this.dashboards = dashboards;
        this.json = json;
    }

    PageResponse<DashboardSummary> list(Caller caller, DashboardFilter filter, PageRequest page) {
        var found = visibleTo(DashboardViewer.of(caller))
                .andIf("d.owner_id = :?", filter.ownerId())
                .andIf("d.is_public = :?", filter.isPublic());
        return listings.page(LISTING, found, page);
    }

    /** Public ones of the platform: the same for everybody, though the figures in them are not. */
    PageResponse<DashboardSummary> shared(PageRequest page) {
        return listings.page(
                LISTING, SqlFilter.all().and("d.is_active").and("d.company_id IS NULL AND d.is_public"), page);
    }

    private SqlFilter visibleTo(DashboardViewer viewer) {
        var active = SqlFilter.all().and("d.is_active");
        if (viewer.scope().isOwn()) {
            return active.and("FALSE");
        }
        return viewer.scope().isAll()
                ? active
                : active.andIf("d.company_id = :?", viewer.scope().companyId())
                        .andIf(OPENED, json.mapper().writeValueAsString(new Opened(viewer.id(), viewer.roles())));
    }

    DashboardResponse get(Caller caller, String dashboardId) {
        return DashboardResponse.of(find(caller, dashboardId));
    }

    /** @throws DashboardProblems.NotFound also for one that does not exist for the caller */
    Dashboard find(Caller caller, String dashboardId) {
        return dashboards.find(dashboardId, DashboardViewer.of(caller)).orElseThrow(DashboardProblems.NotFound::new);
    }

    PageResponse<DashboardVersionSummary> versions(Caller caller, String dashboardId, PageRequest page) {
        return listings.page(
                VERSIONS,
                SqlFilter.all()
                        .andIf("v.dashboard_id = :?", find(caller, dashboardId).dashboardId()),
                page);
    }

    DashboardVersionResponse version(Caller caller, String dashboardId, long version) {
        var dashboard = find(caller, dashboardId);
        return new DashboardVersionResponse(
                dashboardId,
                version,
                dashboards.findVersion(dashboard.dashboardId(), version).orElseThrow(DashboardProblems.NotFound::new));
    }
}
