package com.quenty.auth.apiclients;

import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.web.Listing;
import com.quenty.platform.web.Listings;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import com.quenty.platform.web.SortType;
import com.quenty.platform.web.SqlFilter;
import org.springframework.stereotype.Component;

@Component
class ApiClientQueries {

    private static final Listing<ApiClientResponse> LISTING = Listing.of(ApiClientResponse.class)
            .select("""
                    c.client_id, c.name, c.description, c.kind, c.data_scope, c.company_id, c.owner_id, c.is_active,
                    c.secret_rotated_at, c.created_at, c.updated_at, c.version,
                    (SELECT coalesce(json_agg(p.name ORDER BY p.name), '[]') FROM api_client_permissions cp
                        JOIN permissions p ON p.id = cp.permission_id WHERE cp.api_client_id = c.id) AS permissions""")
            .from("api_clients c")
            .tieBreaker("c.id")
            .sortable("created_at", "c.created_at", SortType.TIMESTAMP)
            .sortable("name", "c.name", SortType.TEXT)
            .defaultSort("-created_at")
            .build();

    private final Listings listings;

    ApiClientQueries(Listings listings) {
        this.listings = listings;
    }

    PageResponse<ApiClientResponse> list(Caller caller, ApiClientFilter filter, PageRequest page) {
        return listings.page(
                LISTING,
                SqlFilter.all()
                        .visibleTo(RowScope.of(caller), "c.client_id", "c.company_id")
                        .andIf("c.kind = :?", filter.kind())
                        .andIf("c.is_active = :?", filter.isActive())
                        .andIf("c.company_id = :?", filter.companyId()),
                page);
    }
}
