package com.quenty.contracts.auth;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PatchExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** Login accounts, as the owner of the profile (customer-service) needs them. All calls are idempotent. */
@HttpExchange("/internal/v1/accounts")
public interface AccountApi {

    /**
     * Creates the account under the given id; a second call with the same content answers the same account.
     *
     * <p>409 {@code duplicate-username} or {@code duplicate-email}; 422 {@code weak-password}, {@code unknown-role}; 403
     * {@code grant-exceeds-own} when the acting user does not hold what the role grants.
     */
    @PutExchange("/{userId}")
    AccountView create(@PathVariable("userId") String userId, @RequestBody NewAccount account);

    @GetExchange("/{userId}")
    AccountView get(@PathVariable("userId") String userId);

    /**
     * Changes the members that are not null. 404, 409, 422 and 403 as for {@link #create}, and 403
     * {@code target-exceeds-own} when the acting user holds less than the account, or nothing any more; for another e-mail address also 422
     * {@code current-password-required} and {@code wrong-current-password}, 429 {@code too-many-proofs} with
     * {@code Retry-After}, 403 {@code person-required} when an API client acts,
     * and 403 {@code target-of-equal-rank} when the acting person does not hold more than the account.
     */
    @PatchExchange("/{userId}")
    AccountView change(@PathVariable("userId") String userId, @RequestBody AccountChange change);

    /** Removes an account whose profile was never written, or deactivates it when it has been used to sign in. */
    @PostExchange("/{userId}/withdraw")
    void withdraw(@PathVariable("userId") String userId);

    /**
     * The profile, or its company, is not active: all sessions end, and nobody signs in. The account's own status does not
     * change. Idempotent. 404; 409 {@code last-super-admin}; 403 {@code target-exceeds-own} when the acting user holds less
     * than the account, or nothing any more.
     *
     * @param actingUserId the person who asked for it; null when the caller acts for no one person
     */
    @PostExchange("/{userId}/deactivate")
    void deactivate(
            @PathVariable("userId") String userId,
            @RequestParam(value = "acting_user_id", required = false) @Nullable String actingUserId);

    /**
     * The profile is active again: its holder can sign in unless the account itself is suspended or deactivated. Idempotent.
     * 404 and 403 as above; 403 {@code reactivates-itself} when the acting person descends from the account, which is
     * asked first.
     */
    @PostExchange("/{userId}/reactivate")
    void reactivate(
            @PathVariable("userId") String userId,
            @RequestParam(value = "acting_user_id", required = false) @Nullable String actingUserId);

    default void deactivate(String userId) {
        deactivate(userId, null);
    }

    default void reactivate(String userId) {
        reactivate(userId, null);
    }
}
