package com.quenty.auth.accounts;

import com.quenty.auth.identities.Identity;
import com.quenty.auth.loginthrottles.LoginThrottleStore;
import com.quenty.auth.passwords.CurrentPasswordCheck;
import com.quenty.auth.roles.Actor;
import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.identity.ExternalId;
import com.quenty.platform.problem.ConcurrentUpdate;
import com.quenty.platform.security.Caller;
import com.quenty.platform.web.IfMatch;
import com.quenty.platform.web.MergePatch;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** The use cases of administrators, and of holders for their own account: one transaction each. */
@Service
class AccountService {

    private final AccountStore accounts;
    private final NewAccountStore newAccounts;
    private final RoleAssignmentRepository roles;
    private final LoginThrottleStore throttles;
    private final CurrentPasswordCheck proof;
    private final Idempotency idempotency;
    private final TransactionOperations transaction;

    AccountService(
            AccountStore accounts,
            NewAccountStore newAccounts,
            RoleAssignmentRepository roles,
            LoginThrottleStore throttles,
            CurrentPasswordCheck proof,
            Idempotency idempotency,
            TransactionOperations transaction) {
        this.accounts = accounts;
        this.newAccounts = newAccounts;
        this.roles = roles;
        this.throttles = throttles;
        this.proof = proof;
        this.idempotency = idempotency;
        this.transaction = transaction;
    }

    AccountResponse get(Caller caller, String userId) {
        return inTransaction(() -> accounts.visible(Actor.of(caller), userId));
    }

    AccountResponse create(Caller caller, CreateAccountRequest request) {
        var login = new NewAccountStore.NewLogin(
                ExternalId.next("USER"),
                new Identity(
                        request.username(), request.email(), request.firstName(), request.lastName(), request.phone()),
                request.initialPassword(),
                request.companyId(),
                null,
                request.roles(),
                Actor.of(caller));
        return idempotency.once(
                AccountResponse.class,
                () -> Optional.ofNullable(newAccounts.hashInitialPassword(login)),
                hash -> response(newAccounts.create(login, hash.orElse(null))));
    }

    AccountResponse revise(Caller caller, String userId, IfMatch match, MergePatch<AccountRevision> patch) {
        return revise(
                caller, () -> found(caller, userId, match), account -> patch.applyTo(AccountRevision.of(account)));
    }

    /** Whether a proof is needed is found first, because a password is never compared within a transaction. */
    private AccountResponse revise(Caller caller, Supplier<Account> find, Function<Account, AccountRevision> revised) {
        var actor = Actor.of(caller);
        Optional<AccountRevision> proving = Objects.requireNonNull(transaction.execute(status -> {
            var account = find.get();
            return Optional.of(revised.apply(account))
                    .filter(revision -> accounts.changesEmail(actor, account, revision));
        }));
        proving.ifPresent(revision -> proof.require(caller.id(), caller.sessionId(), revision.currentPassword()));
        return inTransaction(() -> {
            var account = find.get();
            var revision = revised.apply(account);
            if (proving.isEmpty() && accounts.changesEmail(actor, account, revision)) {
                // Changed by somebody else since the proof was found needless.
                throw new ConcurrentUpdate();
            }
            return accounts.revise(actor, account, revision);
        });
    }

    AccountResponse suspend(Caller caller, String userId, IfMatch match, String reason) {
        return once(caller, userId, match, (actor, account) -> accounts.suspend(actor, account, reason));
    }

    AccountResponse reactivate(Caller caller, String userId, IfMatch match, @Nullable String reason) {
        return once(caller, userId, match, (actor, account) -> accounts.reactivate(actor, account, reason));
    }

    AccountResponse deactivate(Caller caller, String userId, IfMatch match, @Nullable String reason) {
        return once(caller, userId, match, (actor, account) -> accounts.deactivate(actor, account, reason));
    }

    AccountResponse unlock(Caller caller, String userId, IfMatch match) {
        return once(caller, userId, match, accounts::unlock);
    }

    AccountResponse endSessions(Caller caller, String userId, IfMatch match) {
        return once(caller, userId, match, accounts::endSessions);
    }

    AccountResponse assignRoles(Caller caller, String userId, IfMatch match, AssignRolesRequest request) {
        return inTransaction(() -> apply(
                caller, userId, match, (actor, account) -> accounts.assignRoles(actor, account, request.roles())));
    }

    AccountResponse getOwn(Caller caller) {
        return inTransaction(() -> accounts.require(caller.id()));
    }

    AccountResponse reviseOwn(Caller caller, IfMatch match, MergePatch<ProfileRevision> patch) {
        return revise(
                caller,
                () -> {
                    var account = accounts.requireLocked(caller.id());
                    match.check(account.version());
                    return account;
                },
                account -> patch.applyTo(ProfileRevision.of(account)).of(account.companyId()));
    }

    private AccountResponse once(
            Caller caller, String userId, IfMatch match, BiFunction<Actor, Account, Account> verb) {
        return idempotency.once(AccountResponse.class, () -> response(apply(caller, userId, match, verb)));
    }

    private Account apply(Caller caller, String userId, IfMatch match, BiFunction<Actor, Account, Account> verb) {
        return verb.apply(Actor.of(caller), found(caller, userId, match));
    }

    private Account found(Caller caller, String userId, IfMatch match) {
        var account = accounts.actionable(Actor.of(caller), userId);
        match.check(account.version());
        return account;
    }

    private AccountResponse inTransaction(Supplier<Account> work) {
        return Objects.requireNonNull(transaction.execute(status -> response(work.get())));
    }

    private AccountResponse response(Account account) {
        return AccountResponse.of(
                account,
                roles.namesOf(account.id()),
                throttles.lockedUntil(account.userId()).orElse(null));
    }
}
