package com.quenty.customer.users;

import com.quenty.customer.companies.CompanyService;
import com.quenty.customer.companies.Standing;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.DataScope;
import com.quenty.platform.web.Listing;
import com.quenty.platform.web.Listings;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import com.quenty.platform.web.SortType;
import com.quenty.platform.web.SqlFilter;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads many users at once. */
@Component
class UserDirectory {

    private static final Duration NEW = Duration.ofDays(30);

    private static final Listing<UserSummary> LISTING = Listing.of(UserSummary.class)
            .select("u.unique_id, u.username, u.email, u.first_name, u.last_name, u.role, u.active, u.company_id,"
                    + " u.created_at")
            .from("users u")
            .tieBreaker("u.id")
            .sortable("created_at", "u.created_at", SortType.TIMESTAMP)
            .sortable("username", "u.username", SortType.TEXT)
            .defaultSort("-created_at")
            .build();

    private final CompanyService companies;
    private final Listings listings;
    private final JdbcClient jdbc;
    private final Clock clock;

    UserDirectory(CompanyService companies, Listings listings, JdbcClient jdbc, Clock clock) {
        this.companies = companies;
        this.listings = listings;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    PageResponse<UserSummary> list(Caller caller, UserFilter filter, PageRequest page) {
        return listings.page(
                LISTING,
                visibleTo(caller)
                        .andIf("u.company_id = :?", filter.companyId())
                        .andIf("u.role = :?", filter.role())
                        .andIf("u.active = :?", filter.active())
                        .andIf("u.search_text like search_fold(:?)", SqlFilter.containing(filter.q())),
                page);
    }

    PageResponse<UserSummary> members(Caller caller, String companyId, MemberFilter filter, PageRequest page) {
        companies.requireVisible(caller, companyId);
        return listings.page(
                LISTING,
                visibleTo(caller)
                        .andIf("u.company_id = :?", companyId)
                        .andIf("u.role = :?", filter.role())
                        .andIf("u.active = :?", filter.active()),
                page);
    }

    private static SqlFilter visibleTo(Caller caller) {
        return SqlFilter.all().visibleTo(caller, "u.unique_id", "u.company_id");
    }

    UserCounts counts(Caller caller, @Nullable String companyId) {
        var byStanding = new LinkedHashMap<String, Long>();
        for (var standing : Standing.values()) {
            byStanding.put(standing.code(), 0L);
        }
        var byRole = new LinkedHashMap<String, Long>();
        long[] totals = new long[2];
        jdbc.sql("""
                        select active, role, count(*) as users,
                               count(*) filter (where created_at >= :since) as new_users
                        from users
                        where (:all or company_id = :company or unique_id = :self)
                          and (cast(:only as text) is null or company_id = :only)
                        group by active, role
                        order by role
                        """)
                .param("since", OffsetDateTime.ofInstant(clock.instant().minus(NEW), ZoneOffset.UTC))
                .param("all", caller.scope() == DataScope.PLATFORM)
                .param("company", caller.scope() == DataScope.COMPANY ? caller.companyId() : null)
                .param("self", caller.scope() == DataScope.OWN ? caller.id() : null)
                .param("only", companyId)
                .query(row -> {
                    long users = row.getLong("users");
                    byStanding.merge(Standing.of(row.getBoolean("active")).code(), users, Long::sum);
                    byRole.merge(row.getString("role"), users, Long::sum);
                    totals[0] += users;
                    totals[1] += row.getLong("new_users");
                });
        return new UserCounts(totals[0], byStanding, byRole, totals[1]);
    }
}
