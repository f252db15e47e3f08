package com.quenty.customer.clients;

import com.quenty.contracts.auth.AccountApi;
import com.quenty.contracts.auth.AccountChange;
import com.quenty.contracts.auth.NewAccount;
import com.quenty.customer.clients.SiblingProblems.AccountMissing;
import com.quenty.customer.clients.SiblingProblems.CurrentPasswordRequired;
import com.quenty.customer.clients.SiblingProblems.DuplicateEmail;
import com.quenty.customer.clients.SiblingProblems.DuplicateUsername;
import com.quenty.customer.clients.SiblingProblems.GrantExceedsOwn;
import com.quenty.customer.clients.SiblingProblems.LastSuperAdmin;
import com.quenty.customer.clients.SiblingProblems.PersonRequired;
import com.quenty.customer.clients.SiblingProblems.ReactivatesItself;
import com.quenty.customer.clients.SiblingProblems.TargetExceedsOwn;
import com.quenty.customer.clients.SiblingProblems.TargetOfEqualRank;
import com.quenty.customer.clients.SiblingProblems.TooManyProofs;
import com.quenty.customer.clients.SiblingProblems.UnknownRole;
import com.quenty.customer.clients.SiblingProblems.WeakPassword;
import com.quenty.customer.clients.SiblingProblems.WrongCurrentPassword;
import com.quenty.platform.clients.RemoteProblem;
import com.quenty.platform.problem.FieldProblem;
import com.quenty.platform.problem.ValidationFailed;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The login accounts of our users, kept by auth-service under the same ids. It alone decides what a role grants and
 * who may grant it; its refusals become our problems. Deliveries act for no person and pass none.
 */
@Component
public class AccountDirectory {

    private static final String GONE = "account-not-found";

    private static final int LONGEST_COMPANY_NAME = 255;

    /**
     * The person for whom a change is asked, with what proves that they are there.
     *
     * @param sessionId the sign-in from which their token descends
     */
    public record Acting(
            String userId,
            @Nullable String sessionId,
            @Nullable String currentPassword) {

        /** A password must not reach a log. */
        @Override
        public String toString() {
            return "Acting[" + userId + "]";
        }
    }

    private final AccountApi accounts;

    AccountDirectory(AccountApi accounts) {
        this.accounts = accounts;
    }

    /**
     * @param initialPassword null lets auth-service invite the user by mail
     * @throws DuplicateUsername if another account has the username
     * @throws DuplicateEmail if another account has the address
     * @throws WeakPassword if the initial password is too weak
     * @throws UnknownRole if there is no such role
     * @throws GrantExceedsOwn if the role grants more than the acting user holds
     */
    public void create(
            String userId,
            Login login,
            @Nullable String initialPassword,
            @Nullable String companyName,
            String actingUserId) {
        ask(() -> accounts.create(
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
     * Those of these parts in which the account differs from what is wanted.
     *
     * @throws AccountMissing if there is no such account any more
     */
    public Set<LoginPart> differences(String userId, Login wanted, Set<LoginPart> parts) {
        var held = ask(() -> accounts.get(userId));
        var differing = EnumSet.noneOf(LoginPart.class);
        if (!wanted.email().equals(held.email())) {
            differing.add(LoginPart.EMAIL);
        }
        if (!wanted.role().equals(held.role())) {
            differing.add(LoginPart.ROLE);
        }
        if (!orNone(wanted.companyId()).equals(orNone(held.companyId()))) {
            differing.add(LoginPart.COMPANY);
        }
        differing.retainAll(parts);
        return differing;
    }

    /**
     * Changes these parts of the account; the others are left as auth-service has them. Another address is only asked
     * for, and only by a person with their password; auth-service reports it once it is confirmed.
     *
     * @return the address that is asked for and not confirmed yet, if there is one
     * @throws CurrentPasswordRequired if the address changes without the password of the acting user
     * @throws WrongCurrentPassword if the password is wrong
     * @throws TooManyProofs if there were too many wrong ones in this session of theirs
     * @throws PersonRequired if an API client acts
     * @throws TargetOfEqualRank if the acting user does not hold more than the user whose address changes
     * @throws DuplicateEmail if another account has the address
     * @throws UnknownRole if there is no such role
     * @throws GrantExceedsOwn if the role grants more than the acting user holds
     * @throws TargetExceedsOwn if the account holds more than the acting user
     * @throws LastSuperAdmin if nobody else could administer accounts
     * @throws AccountMissing if there is no such account any more
     */
    public Optional<String> change(String userId, Login login, Set<LoginPart> parts, @Nullable Acting acting) {
        boolean described = parts.contains(LoginPart.NAME_AND_PHONE);
        var changed = ask(() -> accounts.change(
                userId,
                new AccountChange(
                        acting != null && parts.contains(LoginPart.EMAIL) ? login.email() : null,
                        described ? orNone(login.firstName()) : null,
                        described ? orNone(login.lastName()) : null,
                        described ? orNone(login.phone()) : null,
                        parts.contains(LoginPart.COMPANY) ? orNone(login.companyId()) : null,
                        parts.contains(LoginPart.ROLE) ? login.role() : null,
                        acting == null ? null : acting.userId(),
                        acting == null ? null : acting.currentPassword(),
                        acting == null || acting.currentPassword() == null ? null : acting.sessionId())));
        return Optional.ofNullable(changed.pendingEmail());
    }

    /** The user can't sign in any more. */
    public void deactivate(String userId, @Nullable String actingUserId) {
        ask(() -> {
            accounts.deactivate(userId, actingUserId);
            return userId;
        });
    }

    /** The user can sign in again, unless auth-service itself keeps them out. */
    public void reactivate(String userId, @Nullable String actingUserId) {
        ask(() -> {
            accounts.reactivate(userId, actingUserId);
            return userId;
        });
    }

    /** Withdraws an account that has no profile; one that was never created counts as withdrawn. */
    public void withdraw(String userId) {
        try {
            ask(() -> {
                accounts.withdraw(userId);
                return userId;
            });
        } catch (AccountMissing neverCreated) {
            // As if it had been withdrawn.
        }
    }

    /** In a change an empty text removes the value, null would leave it. */
    private static String orNone(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** auth-service keeps it to refuse passwords made of it, in a shorter column than ours. */
    private static @Nullable String abridged(@Nullable String companyName) {
        return companyName == null || companyName.codePointCount(0, companyName.length()) <= LONGEST_COMPANY_NAME
                ? companyName
                : companyName.substring(0, companyName.offsetByCodePoints(0, LONGEST_COMPANY_NAME));
    }

    private static <T> T ask(Supplier<T> question) {
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
            case "target-of-equal-rank" -> new TargetOfEqualRank();
            case "reactivates-itself" -> new ReactivatesItself();
            case "current-password-required" -> new CurrentPasswordRequired();
            case "wrong-current-password" -> new WrongCurrentPassword();
            case "too-many-proofs" ->
                new TooManyProofs(Objects.requireNonNullElse(refusal.retryAfter(), Duration.ofSeconds(1)));
            case "person-required" -> new PersonRequired();
            case "last-super-admin" -> new LastSuperAdmin();
            case GONE -> new AccountMissing();
            default -> refusal;
        };
    }

    /** An account's fields have the names of a user's, so the pointers fit our callers too. */
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
