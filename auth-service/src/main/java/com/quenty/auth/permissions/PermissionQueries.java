package com.quenty.auth.permissions;

import com.quenty.platform.web.Listing;
import com.quenty.platform.web.Listings;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import com.quenty.platform.web.SortType;
import com.quenty.platform.web.SqlFilter;
import org.springframework.stereotype.Component;

@Component
class PermissionQueries {

    private static final Listing<PermissionResponse> LISTING = Listing.of(PermissionResponse.class)
            .select("p.permission_id, p.name, p.resource, p.action, p.description, p.is_active, p.created_at")
            .from("permissions p")
            .tieBreaker("p.id")
            .sortable("name", "p.name", SortType.TEXT)
            .sortable("created_at", "p.created_at", SortType.TIMESTAMP)
            .defaultSort("name")
            .build();

    private final Listings listings;

    PermissionQueries(Listings listings) {
        this.listings = listings;
    }

    PageResponse<PermissionResponse> list(PermissionFilter filter, PageRequest page) {
        return listings.page(
                LISTING,
                SqlFilter.all().and("NOT p.is_internal").and("p.is_active").andIf("p.resource = :?", filter.resource()),
                page);
    }
}
