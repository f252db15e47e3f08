package com.quenty.customer.clients;

import com.quenty.contracts.auth.AccountApi;
import com.quenty.contracts.auth.AccountChange;
import com.quenty.contracts.auth.NewAccount;
import com.quenty.platform.clients.RemoteProblem;
import com.quenty.platform.problem.FieldProblem;
import com.quenty.platform.problem.UpstreamFailure;
import com.quenty.platform.problem.ValidationFailed;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The login accounts of our users, kept by auth-service under the same ids. It alone decides what a role grants and who may
 * give it to whom; its refusals become our problems. Whoever acts for no one person, to bring an account back in line, passes no
 * acting user.
 */
@Component
public class UserAccounts {

    private static final String GONE = "account-not-found";

    private final AccountApi accounts;

    UserAccounts(AccountApi accounts) {
        this.accounts = accounts;
    }

    /**
     * @param initialPassword null lets auth-service invite the user by mail
     * @throws DuplicateUsername, DuplicateEmail, WeakPassword, UnknownRole, GrantExceedsOwn
     */
    public void create(
            String userId,
            Login login,
            @Nullable String initialPassword,
            @Nullable String companyName,
            String actingUserId) {
        asking(() -> accounts.create(
                userId,
                new NewAccount(
                        login.username(),
                        login.email(),
                        initialPassword,
                        login.firstName(),
                        login.lastName(),
                        login.phone(),
                        login.companyId(),
                        abridged(companyName),
                        login.role(),
                        actingUserId)));
    }

    /**
     * Changes these parts of the account and leaves the others to those who own them there.
     *
     * @throws DuplicateEmail, UnknownRole, GrantExceedsOwn, TargetExceedsOwn, LastSuperAdmin, AccountMissing
     */
    public void change(String userId, Login login, Set<LoginPart> parts, @Nullable String actingUserId) {
        boolean described = parts.contains(LoginPart.NAME_AND_PHONE);
        asking(() -> accounts.change(
                userId,
                new AccountChange(
                        parts.contains(LoginPart.EMAIL) ? login.email() : null,
                        described ? orNone(login.firstName()) : null,
                        described ? orNone(login.lastName()) : null,
                        described ? orNone(login.phone()) : null,
                        parts.contains(LoginPart.COMPANY) ? orNone(login.companyId()) : null,
                        parts.contains(LoginPart.ROLE) ? login.role() : null,
                        actingUserId)));
    }

    /** The user may not sign in any more. An account that is gone needs no more ending. */
    public void deactivate(String userId, @Nullable String actingUserId) {
        asking(() -> {
            accounts.deactivate(userId, actingUserId);
            return userId;
        });
    }

    /** The user may sign in again, unless auth-service itself keeps him out. */
    public void reactivate(String userId, @Nullable String actingUserId) {
        asking(() -> {
            accounts.reactivate(userId, actingUserId);
            return userId;
        });
    }

    /** Takes back an account that has no profile; one that was never made is as good as taken back. */
    public void withdraw(String userId) {
        try {
            asking(() -> {
                accounts.withdraw(userId);
                return userId;
            });
        } catch (AccountMissing neverMade) {
            // The wish is fulfilled.
        }
    }

    /** In a change an empty text takes away, null would leave the old value. */
    private static String orNone(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** It is kept there to refuse passwords made of it, in a shorter column than ours. */
    private static @Nullable String abridged(@Nullable String companyName) {
        return companyName == null || companyName.length() <= 255 ? companyName : companyName.substring(0, 255);
    }

    private static <T> T asking(Supplier<T> question) {
        try {
            return question.get();
        } catch (RemoteProblem refusal) {
            throw explained(refusal);
        }
    }

    private static RuntimeException explained(RemoteProblem refusal) {
        return switch (refusal.code()) {
            case "duplicate-username" -> new DuplicateUsername();
            case "duplicate-email" -> new DuplicateEmail();
            case "weak-password" -> new WeakPassword(errors(refusal));
            case "validation-failed" -> new ValidationFailed(errors(refusal));
            case "unknown-role" -> new UnknownRole();
            case "grant-exceeds-own" -> new GrantExceedsOwn();
            case "target-exceeds-own" -> new TargetExceedsOwn();
            case "last-super-admin" -> new LastSuperAdmin();
            case GONE -> new AccountMissing();
            // What we do not understand is our own failure to ask, never the caller's fault.
            default -> new UpstreamFailure(refusal.service(), refusal);
        };
    }

    /** Fields of an account are called as those of a user are, so the pointers hold for our callers too. */
    private static List<FieldProblem> errors(RemoteProblem refusal) {
        return refusal.body()
                .path("errors")
                .valueStream()
                .map(error -> new FieldProblem(
                        error.path("pointer").asString(""),
                        error.path("message").asString("")))
                .toList();
    }
}
