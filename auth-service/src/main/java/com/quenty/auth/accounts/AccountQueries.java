package com.quenty.auth.accounts;

import com.quenty.auth.roles.Actor;
import com.quenty.auth.roles.EffectivePermissionsResponse;
import com.quenty.auth.roles.RoleGrantRepository;
import com.quenty.auth.sessions.SessionQueries;
import com.quenty.auth.sessions.SessionResponse;
import com.quenty.platform.history.StateChange;
import com.quenty.platform.history.StateHistory;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.web.Listing;
import com.quenty.platform.web.Listings;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import com.quenty.platform.web.SortType;
import com.quenty.platform.web.SqlFilter;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

@Component
class AccountQueries {

    private static final Listing<AccountResponse> LISTING = Listing.of(AccountResponse.class)
            .select("""
                    u.user_id, u.username, u.email, u.pending_email, u.first_name, u.last_name, u.phone, u.company_id,
                    u.status, u.is_active, u.profile_active, u.is_verified, u.password_one_time AS password_change_required, u.last_login,
                    u.created_at, u.updated_at, u.version,
                    (SELECT coalesce(json_agg(r.name ORDER BY ur.id), '[]') FROM user_roles ur
                        JOIN roles r ON r.id = ur.role_id WHERE ur.user_id = u.id) AS roles,
                    (SELECT t.blocked_until FROM login_throttles t
                        WHERE t.throttle_key = 'account:' || u.user_id AND t.blocked_until > CURRENT_TIMESTAMP)
                        AS locked_until""")
            .from("users u")
            .tieBreaker("u.id")
            .sortable("created_at", "u.created_at", SortType.TIMESTAMP)
            .sortable("username", "u.username", SortType.TEXT)
            .sortable("email", "u.email", SortType.TEXT)
            .defaultSort("-created_at")
            .build();

    private final AccountStore accounts;
    private final RoleAssignmentRepository roles;
    private final SessionQueries sessions;
    private final StateHistory history;
    private final Listings listings;

    AccountQueries(
            AccountStore accounts,
            RoleAssignmentRepository roles,
            SessionQueries sessions,
            StateHistory history,
            Listings listings) {
        this.accounts = accounts;
        this.roles = roles;
        this.sessions = sessions;
        this.history = history;
        this.listings = listings;
    }

    PageResponse<AccountResponse> list(Caller caller, AccountFilter filter, PageRequest page) {
        return listings.page(
                LISTING,
                SqlFilter.all()
                        .visibleTo(RowScope.of(caller), "u.user_id", "u.company_id")
                        .andIf("u.status = :?", filter.status())
                        .andIf("u.company_id = :?", filter.companyId())
                        .andIf(
                                "EXISTS (SELECT FROM user_roles ur JOIN roles r ON r.id = ur.role_id"
                                        + " WHERE ur.user_id = u.id AND r.name = :?)",
                                filter.role())
                        .containing("u.search_text", filter.q()),
                page);
    }

    EffectivePermissionsResponse permissions(Caller caller, String userId) {
        var account = visible(caller, userId);
        var grants = roles.grantsOf(account.id());
        var origins = roles.originsOf(account.id()).stream()
                .collect(Collectors.groupingBy(
                        RoleGrantRepository.Origin::permission,
                        TreeMap::new,
                        Collectors.mapping(RoleGrantRepository.Origin::role, Collectors.toList())));
        return new EffectivePermissionsResponse(
                userId,
                grants.roles(),
                grants.scope(),
                origins.entrySet().stream()
                        .map(entry -> new EffectivePermissionsResponse.Grant(entry.getKey(), entry.getValue()))
                        .toList());
    }

    PageResponse<SessionResponse> sessions(Caller caller, String userId, PageRequest page) {
        return sessions.listOpen(visible(caller, userId).id(), page);
    }

    PageResponse<StateChange> history(Caller caller, String userId, PageRequest page) {
        return history.of(AccountStore.SUBJECT, visible(caller, userId).userId(), page);
    }

    private Account visible(Caller caller, String userId) {
        return accounts.visible(Actor.of(caller), userId);
    }
}
