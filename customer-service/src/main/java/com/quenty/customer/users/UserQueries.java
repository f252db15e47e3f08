package com.quenty.customer.users;

import com.quenty.customer.companies.ActivityStatus;
import com.quenty.customer.companies.CompanyCheck;
import com.quenty.platform.persistence.SqlTimes;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.web.Listing;
import com.quenty.platform.web.Listings;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import com.quenty.platform.web.SortType;
import com.quenty.platform.web.SqlFilter;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists and counts of users. */
@Component
class UserQueries {

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

    private final CompanyCheck companies;
    private final Listings listings;
    private final JdbcClient jdbc;
    private final Clock clock;

    UserQueries(CompanyCheck companies, Listings listings, JdbcClient jdbc, Clock clock) {
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
                        .containing("u.search_text", filter.q()),
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
        return SqlFilter.all().visibleTo(RowScope.of(caller), "u.unique_id", "u.company_id");
    }

    UserCounts counts(Caller caller, @Nullable String companyId) {
        var scope = RowScope.of(caller);
        var byStatus = new LinkedHashMap<String, Long>();
        for (var status : ActivityStatus.values()) {
            byStatus.put(status.code(), 0L);
        }
        var byRole = new LinkedHashMap<String, Long>();
        long[] totals = new long[2];
        jdbc.sql("""
            SELECT active, role, count(*) AS users,
                   count(*) FILTER (WHERE created_at >= :since) AS new_users
            FROM users
            WHERE (:company IS NULL OR company_id = :company)
              AND (:customer IS NULL OR unique_id = :customer)
              AND (:only IS NULL OR company_id = :only)
            GROUP BY active, role
            ORDER BY role
            """)
                .param("since", SqlTimes.of(clock.instant().minus(NEW)))
                .param("company", scope.companyId(), Types.VARCHAR)
                .param("customer", scope.customerId(), Types.VARCHAR)
                .param("only", companyId, Types.VARCHAR)
                .query(row -> {
                    long users = row.getLong("users");
                    byStatus.merge(ActivityStatus.of(row.getBoolean("active")).code(), users, Long::sum);
                    byRole.merge(row.getString("role"), users, Long::sum);
                    totals[0] += users;
                    totals[1] += row.getLong("new_users");
                });
        return new UserCounts(totals[0], byStatus, byRole, totals[1]);
    }
}
