package com.quenty.auth.accounts;

import com.quenty.auth.roles.RoleBook;
import com.quenty.platform.identity.ExternalId;
import com.quenty.platform.problem.ValidationFailed;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The use cases of the service that keeps the profiles. It acts for a person, whose own standing decides, or for no one
 * when it restores what it knows. All may be repeated.
 */
@Component
class InternalAccountDesk {

    /** What is null stays; an empty text takes away. */
    record Change(
            @Nullable String email,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String phone,
            @Nullable String companyId,
            @Nullable String role) {}

    /** @param role the first of its roles */
    record View(
            String userId,
            String username,
            String email,
            AccountStatus status,
            String role,
            @Nullable String companyId) {}

    private final AccountService accounts;
    private final AccountMaking making;
    private final ActingHolders holders;
    private final RoleBook roles;
    private final TransactionOperations transaction;

    InternalAccountDesk(
            AccountService accounts,
            AccountMaking making,
            ActingHolders holders,
            RoleBook roles,
            TransactionOperations transaction) {
        this.accounts = accounts;
        this.making = making;
        this.holders = holders;
        this.roles = roles;
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
        var login = new NewLogin(
                userId,
                identity,
                initialPassword,
                companyId,
                companyName,
                List.of(role),
                holders.require(actingUserId));
        var hash = making.hashInitialPassword(login);
        try {
            return inTransaction(() -> making.make(login, hash));
        } catch (DifferentAccount | Duplicate.Username | Duplicate.Email lostRace) {
            // The same call, come twice at once: the other one has made it.
            return existing(userId, identity, companyId, role).orElseThrow(() -> lostRace);
        }
    }

    View get(String userId) {
        return inTransaction(() -> require(userId));
    }

    View change(String userId, Change change, @Nullable String actingUserId) {
        var holder = holders.orSystem(actingUserId);
        return inTransaction(() -> {
            var account = accounts.actionable(holder, userId);
            var revised = accounts.revise(
                    holder,
                    account,
                    new AccountRevision(
                            change.email() == null ? account.email() : change.email(),
                            merged(account.firstName(), change.firstName()),
                            merged(account.lastName(), change.lastName()),
                            merged(account.phone(), change.phone()),
                            merged(account.companyId(), change.companyId())),
                    null);
            return change.role() == null ? revised : accounts.assign(holder, revised, List.of(change.role()));
        });
    }

    void withdraw(String userId) {
        transaction.executeWithoutResult(
                status -> accounts.find(userId).ifPresent(account -> accounts.withdraw(holders.system(), account)));
    }

    void deactivate(String userId, @Nullable String actingUserId) {
        followProfile(userId, actingUserId, false);
    }

    void reactivate(String userId, @Nullable String actingUserId) {
        followProfile(userId, actingUserId, true);
    }

    private void followProfile(String userId, @Nullable String actingUserId, boolean profileActive) {
        var holder = holders.orSystem(actingUserId);
        transaction.executeWithoutResult(
                status -> accounts.followProfile(holder, accounts.actionable(holder, userId), profileActive));
    }

    private Optional<View> existing(String userId, Identity identity, @Nullable String companyId, String role) {
        return Optional.ofNullable(transaction.execute(status -> accounts.find(userId)
                .map(account -> {
                    boolean same = account.username().equals(identity.username())
                            && account.email().equals(identity.email())
                            && Objects.equals(account.companyId(), companyId)
                            && roles.namesOf(account.id()).equals(List.of(role));
                    if (!same) {
                        throw new DifferentAccount();
                    }
                    return view(account);
                })
                .orElse(null)));
    }

    private Account require(String userId) {
        return accounts.find(userId).orElseThrow(AccountNotFound::new);
    }

    private View inTransaction(Supplier<Account> work) {
        return Objects.requireNonNull(transaction.execute(status -> view(work.get())));
    }

    private View view(Account account) {
        return new View(
                account.userId(),
                account.username(),
                account.email(),
                account.status(),
                roles.namesOf(account.id()).stream().findFirst().orElse(""),
                account.companyId());
    }

    private static @Nullable String merged(@Nullable String current, @Nullable String change) {
        if (change == null) {
            return current;
        }
        return change.isEmpty() ? null : change;
    }
}
