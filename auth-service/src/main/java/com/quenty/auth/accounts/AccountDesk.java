package com.quenty.auth.accounts;

import static java.time.ZoneOffset.UTC;

import com.quenty.auth.roles.Holder;
import com.quenty.auth.roles.RoleBook;
import com.quenty.auth.sessions.SessionBook;
import com.quenty.auth.sessions.SessionResponse;
import com.quenty.platform.history.StateChange;
import com.quenty.platform.history.StateHistory;
import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.identity.ExternalId;
import com.quenty.platform.security.Caller;
import com.quenty.platform.web.IfMatch;
import com.quenty.platform.web.Listing;
import com.quenty.platform.web.Listings;
import com.quenty.platform.web.MergePatch;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import com.quenty.platform.web.SortType;
import com.quenty.platform.web.SqlFilter;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The use cases of administrators and of holders over HTTP: one transaction each, answered with the account as it is then. */
@Component
class AccountDesk {

    private static final String LOCKED_UNTIL = """
            (SELECT t.blocked_until FROM login_throttles t
             WHERE t.throttle_key = 'account:' || u.user_id AND t.blocked_until > CURRENT_TIMESTAMP)""";

    private static final Listing<AccountResponse> LIST = Listing.of(AccountResponse.class)
            .select("""
                    u.user_id, u.username, u.email, u.first_name, u.last_name, u.phone, u.company_id, u.status, u.is_active,
                    u.profile_active, u.is_verified, u.password_one_time AS password_change_required, u.last_login,
                    u.created_at, u.updated_at, u.version, (SELECT coalesce(json_agg(r.name ORDER BY ur.id), '[]') FROM user_roles ur
                        JOIN roles r ON r.id = ur.role_id WHERE ur.user_id = u.id) AS roles,
                    %s AS locked_until""".formatted(LOCKED_UNTIL))
            .from("users u")
            .tieBreaker("u.id")
            .sortable("created_at", "u.created_at", SortType.TIMESTAMP)
            .sortable("username", "u.username", SortType.TEXT)
            .sortable("email", "u.email", SortType.TEXT)
            .defaultSort("-created_at")
            .build();

    private final AccountService accounts;
    private final AccountMaking making;
    private final RoleBook roles;
    private final SessionBook sessions;
    private final StateHistory history;
    private final Listings listings;
    private final Idempotency idempotency;
    private final TransactionOperations transaction;
    private final JdbcClient jdbc;
    private final Clock clock;

    AccountDesk(
            AccountService accounts,
            AccountMaking making,
            RoleBook roles,
            SessionBook sessions,
            StateHistory history,
            Listings listings,
            Idempotency idempotency,
            TransactionOperations transaction,
            JdbcClient jdbc,
            Clock clock) {
        this.accounts = accounts;
        this.making = making;
        this.roles = roles;
        this.sessions = sessions;
        this.history = history;
        this.listings = listings;
        this.idempotency = idempotency;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    PageResponse<AccountResponse> list(Caller caller, AccountFilter filter, PageRequest page) {
        return listings.page(
                LIST,
                SqlFilter.all()
                        .visibleTo(caller, "u.user_id", "u.company_id")
                        .andIf("u.status = :?", filter.status())
                        .andIf("u.company_id = :?", filter.companyId())
                        .andIf(
                                "EXISTS (SELECT FROM user_roles ur JOIN roles r ON r.id = ur.role_id"
                                        + " WHERE ur.user_id = u.id AND r.name = :?)",
                                filter.role())
                        .andIf(
                                "lower(u.username || ' ' || u.email || ' ' || coalesce(u.first_name, '') || ' '"
                                        + " || coalesce(u.last_name, '')) LIKE lower(:?)",
                                SqlFilter.containing(filter.q())),
                page);
    }

    AccountResponse get(Caller caller, String userId) {
        return inTransaction(() -> accounts.visible(Holder.of(caller), userId));
    }

    AccountResponse create(Caller caller, CreateAccountRequest request) {
        var login = new NewLogin(
                ExternalId.next("USER"),
                new Identity(
                        request.username(), request.email(), request.firstName(), request.lastName(), request.phone()),
                request.initialPassword(),
                request.companyId(),
                null,
                request.roles(),
                Holder.of(caller));
        return idempotency.once(
                AccountResponse.class,
                () -> Optional.ofNullable(making.hashInitialPassword(login)),
                hash -> response(making.make(login, hash.orElse(null))));
    }

    AccountResponse change(Caller caller, String userId, IfMatch ifMatch, MergePatch<AccountRevision> patch) {
        return act(
                caller,
                userId,
                ifMatch,
                (holder, account) ->
                        accounts.revise(holder, account, patch.applyTo(AccountRevision.of(account)), null));
    }

    AccountResponse suspend(Caller caller, String userId, IfMatch ifMatch, ReasonRequest request) {
        return once(caller, userId, ifMatch, (holder, account) -> accounts.suspend(holder, account, request.reason()));
    }

    AccountResponse reactivate(Caller caller, String userId, IfMatch ifMatch) {
        return once(caller, userId, ifMatch, (holder, account) -> accounts.reactivate(holder, account, null));
    }

    AccountResponse deactivate(Caller caller, String userId, IfMatch ifMatch, ReasonRequest request) {
        return once(
                caller, userId, ifMatch, (holder, account) -> accounts.deactivate(holder, account, request.reason()));
    }

    AccountResponse unlock(Caller caller, String userId, IfMatch ifMatch) {
        return once(caller, userId, ifMatch, accounts::unlock);
    }

    AccountResponse endSessions(Caller caller, String userId, IfMatch ifMatch) {
        return once(caller, userId, ifMatch, accounts::endSessions);
    }

    AccountResponse assign(Caller caller, String userId, IfMatch ifMatch, RolesRequest request) {
        return act(caller, userId, ifMatch, (holder, account) -> accounts.assign(holder, account, request.roles()));
    }

    EffectivePermissions permissions(Caller caller, String userId) {
        var account = accounts.visible(Holder.of(caller), userId);
        var grants = roles.grantsOf(account.id());
        var origins = roles.originsOf(account.id()).stream()
                .collect(Collectors.groupingBy(
                        RoleBook.Origin::permission,
                        TreeMap::new,
                        Collectors.mapping(RoleBook.Origin::role, Collectors.toList())));
        return new EffectivePermissions(
                userId,
                grants.roles(),
                grants.scope(),
                origins.entrySet().stream()
                        .map(entry -> new EffectivePermissions.Grant(entry.getKey(), entry.getValue()))
                        .toList());
    }

    PageResponse<SessionResponse> sessions(Caller caller, String userId, PageRequest page) {
        return sessions.openSessionsOf(
                accounts.visible(Holder.of(caller), userId).userId(), page);
    }

    PageResponse<StateChange> history(Caller caller, String userId, PageRequest page) {
        return history.of("user", accounts.visible(Holder.of(caller), userId).userId(), page);
    }

    AccountResponse profile(Caller caller) {
        return inTransaction(() -> own(caller));
    }

    AccountResponse changeProfile(Caller caller, IfMatch ifMatch, MergePatch<ProfileRevision> patch) {
        return inTransaction(() -> {
            var account = own(caller);
            ifMatch.check(account.version());
            return accounts.describe(account, patch.applyTo(ProfileRevision.of(account)));
        });
    }

    private Account own(Caller caller) {
        return accounts.find(caller.id()).orElseThrow(AccountNotFound::new);
    }

    private AccountResponse act(
            Caller caller, String userId, IfMatch ifMatch, BiFunction<Holder, Account, Account> verb) {
        return inTransaction(() -> applied(caller, userId, ifMatch, verb));
    }

    private AccountResponse once(
            Caller caller, String userId, IfMatch ifMatch, BiFunction<Holder, Account, Account> verb) {
        return idempotency.once(AccountResponse.class, () -> response(applied(caller, userId, ifMatch, verb)));
    }

    private Account applied(Caller caller, String userId, IfMatch ifMatch, BiFunction<Holder, Account, Account> verb) {
        var holder = Holder.of(caller);
        var account = accounts.actionable(holder, userId);
        ifMatch.check(account.version());
        return verb.apply(holder, account);
    }

    private AccountResponse inTransaction(Supplier<Account> work) {
        return Objects.requireNonNull(transaction.execute(status -> response(work.get())));
    }

    private AccountResponse response(Account account) {
        return new AccountResponse(
                account.userId(),
                account.username(),
                account.email(),
                account.firstName(),
                account.lastName(),
                account.phone(),
                account.companyId(),
                account.status(),
                account.signsIn(),
                account.profileActive(),
                account.verified(),
                account.passwordOneTime(),
                roles.namesOf(account.id()),
                jdbc.sql("""
                        SELECT blocked_until FROM login_throttles
                        WHERE throttle_key = 'account:' || :user AND blocked_until > :now
                        """)
                        .param("user", account.userId())
                        .param("now", clock.instant().atOffset(UTC))
                        .query(OffsetDateTime.class)
                        .optional()
                        .map(OffsetDateTime::toInstant)
                        .orElse(null),
                account.lastLogin(),
                account.createdAt(),
                account.updatedAt(),
                account.version());
    }
}
