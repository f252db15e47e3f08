package com.quenty.auth.roles;

import com.quenty.platform.web.Listing;
import com.quenty.platform.web.Listings;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import com.quenty.platform.web.SortType;
import com.quenty.platform.web.SqlFilter;
import org.springframework.stereotype.Component;

@Component
class RoleQueries {

    private static final Listing<RoleResponse> LISTING = Listing.of(RoleResponse.class)
            .select("""
                    r.role_id, r.name, r.description, r.data_scope, r.is_active, r.is_system_role, r.created_at, r.updated_at,
                    r.version, (SELECT coalesce(json_agg(p.name ORDER BY p.name), '[]') FROM role_permissions rp
                        JOIN permissions p ON p.id = rp.permission_id WHERE rp.role_id = r.id) AS permissions""")
            .from("roles r")
            .tieBreaker("r.id")
            .sortable("name", "r.name", SortType.TEXT)
            .sortable("created_at", "r.created_at", SortType.TIMESTAMP)
            .defaultSort("name")
            .build();

    private final Listings listings;

    RoleQueries(Listings listings) {
        this.listings = listings;
    }

    PageResponse<RoleResponse> list(RoleFilter filter, PageRequest page) {
        return listings.page(
                LISTING,
                SqlFilter.all()
                        .andIf("r.is_active = :?", filter.isActive())
                        .andIf("r.is_system_role = :?", filter.isSystemRole()),
                page);
    }
}
