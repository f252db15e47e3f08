package com.quenty.auth.accounts;

import com.quenty.auth.apiclients.ApiClientGrantRepository;
import com.quenty.auth.identities.Identity;
import com.quenty.auth.passwords.CurrentPasswordCheck;
import com.quenty.auth.roles.Actor;
import com.quenty.auth.roles.Grants;
import com.quenty.auth.roles.RoleProblems;
import com.quenty.platform.identity.ExternalId;
import com.quenty.platform.problem.ConcurrentUpdate;
import com.quenty.platform.problem.ValidationFailed;
import com.quenty.platform.security.DataScope;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The use cases of customer-service. It acts for a user or client, and then only within their grants, or for none when
 * it restores its own data. All are idempotent.
 */
@Service
class InternalAccountService {

    private static final Actor SYSTEM =
            new Actor("system", null, new Grants(List.of(), Set.of("*"), DataScope.PLATFORM));

    /** A null leaves the value as it is; an empty text removes it. */
    record Revision(
            @Nullable String email,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String phone,
            @Nullable String companyId,
            @Nullable String role,
            @Nullable String actingSessionId,
            @Nullable String currentPassword) {

        /** A password must not reach a log by way of the request. */
        @Override
        public String toString() {
            return "Revision[hidden]";
        }
    }

    /** @param role the first of its roles */
    record View(
            String userId,
            String username,
            String email,
            @Nullable String pendingEmail,
            AccountStatus status,
            String role,
            @Nullable String companyId) {}

    private final AccountStore accounts;
    private final NewAccountStore newAccounts;
    private final RoleAssignmentRepository roles;
    private final ApiClientGrantRepository clients;
    private final CurrentPasswordCheck proof;
    private final TransactionOperations transaction;

    InternalAccountService(
            AccountStore accounts,
            NewAccountStore newAccounts,
            RoleAssignmentRepository roles,
            ApiClientGrantRepository clients,
            CurrentPasswordCheck proof,
            TransactionOperations transaction) {
        this.accounts = accounts;
        this.newAccounts = newAccounts;
        this.roles = roles;
        this.clients = clients;
        this.proof = proof;
        this.transaction = transaction;
    }

    View create(
            String userId,
            Identity identity,
            @Nullable String initialPassword,
            @Nullable String companyId,
            @Nullable String companyName,
            String role,
            String actingUserId) {
        if (!ExternalId.isValid("USER", userId)) {
            throw ValidationFailed.of("user_id", "must be USER- and a ULID");
        }
        var known = existing(userId, identity, companyId, role);
        if (known.isPresent()) {
            return known.get();
        }
        var login = new NewAccountStore.NewLogin(
                userId,
                identity,
                initialPassword,
                companyId,
                companyName,
                List.of(role),
                actor(actingUserId).orElseThrow(RoleProblems.GrantExceedsOwn::new));
        var hash = newAccounts.hashInitialPassword(login);
        try {
            return inTransaction(() -> newAccounts.create(login, hash));
        } catch (AccountProblems.AccountExists
                | AccountProblems.DuplicateUsername
                | AccountProblems.DuplicateEmail lostRace) {
            // A concurrent call of the same request may have created it.
            return existing(userId, identity, companyId, role).orElseThrow(() -> lostRace);
        }
    }

    View get(String userId) {
        return inTransaction(() -> accounts.require(userId));
    }

    /** The acting person proves who they are before another address is asked for; nobody can do so for the system. */
    View revise(String userId, Revision revision, @Nullable String actingUserId) {
        var actor = actorOrSystem(actingUserId);
        boolean proven = Boolean.TRUE.equals(transaction.execute(status -> {
            var account = accounts.actionable(actor, userId);
            return accounts.changesEmail(actor, account, revised(account, revision));
        }));
        if (proven) {
            proof.require(actor.id(), revision.actingSessionId(), revision.currentPassword());
        }
        return inTransaction(() -> {
            var account = accounts.actionable(actor, userId);
            var wanted = revised(account, revision);
            if (!proven && accounts.changesEmail(actor, account, wanted)) {
                // Changed by somebody else since the proof was found needless.
                throw new ConcurrentUpdate();
            }
            var done = accounts.revise(actor, account, wanted);
            return revision.role() == null ? done : accounts.assignRoles(actor, done, List.of(revision.role()));
        });
    }

    private static AccountRevision revised(Account account, Revision revision) {
        return new AccountRevision(
                revision.email() == null ? account.email() : revision.email(),
                merged(account.firstName(), revision.firstName()),
                merged(account.lastName(), revision.lastName()),
                merged(account.phone(), revision.phone()),
                merged(account.companyId(), revision.companyId()),
                null);
    }

    void withdraw(String userId) {
        transaction.executeWithoutResult(
                status -> accounts.find(userId).ifPresent(account -> accounts.withdraw(SYSTEM, account)));
    }

    void deactivate(String userId, @Nullable String actingUserId) {
        followProfile(userId, actingUserId, false);
    }

    void reactivate(String userId, @Nullable String actingUserId) {
        followProfile(userId, actingUserId, true);
    }

    private void followProfile(String userId, @Nullable String actingUserId, boolean profileActive) {
        if (profileActive && actingUserId != null) {
            transaction.executeWithoutResult(status -> accounts.find(userId)
                    .ifPresent(account -> accounts.requireMayFollowActiveProfile(actingUserId, account)));
        }
        var actor = actorOrSystem(actingUserId);
        transaction.executeWithoutResult(
                status -> accounts.followProfile(actor, accounts.actionable(actor, userId), profileActive));
    }

    private Optional<View> existing(String userId, Identity identity, @Nullable String companyId, String role) {
        return Optional.ofNullable(transaction.execute(status -> accounts.find(userId)
                .map(account -> {
                    boolean same = account.username().equals(identity.username())
                            && account.email().equals(identity.email())
                            && Objects.equals(account.companyId(), companyId)
                            && roles.namesOf(account.id()).equals(List.of(role));
                    if (!same) {
                        throw new AccountProblems.AccountExists();
                    }
                    return view(account);
                })
                .orElse(null)));
    }

    /**
     * The user or API client for which customer-service acts, with their grants at this moment. Empty for one that
     * is unknown or inactive, and so holds nothing.
     */
    private Optional<Actor> actor(String actingUserId) {
        return accounts.find(actingUserId)
                .filter(Account::signsIn)
                .map(account -> new Actor(account.userId(), account.companyId(), roles.grantsOf(account.id())))
                .or(() -> clients.findActor(actingUserId));
    }

    /** @throws RoleProblems.TargetExceedsOwn if the acting account or client is unknown or inactive */
    private Actor actorOrSystem(@Nullable String actingUserId) {
        return actingUserId == null ? SYSTEM : actor(actingUserId).orElseThrow(RoleProblems.TargetExceedsOwn::new);
    }

    private View inTransaction(Supplier<Account> work) {
        return Objects.requireNonNull(transaction.execute(status -> view(work.get())));
    }

    private View view(Account account) {
        return new View(
                account.userId(),
                account.username(),
                account.email(),
                account.pendingEmail(),
                account.status(),
                roles.namesOf(account.id()).stream().findFirst().orElse(""),
                account.companyId());
    }

    private static @Nullable String merged(@Nullable String current, @Nullable String revised) {
        if (revised == null) {
            return current;
        }
        return revised.isEmpty() ? null : revised;
    }
}
