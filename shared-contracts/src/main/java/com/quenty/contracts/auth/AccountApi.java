package com.quenty.contracts.auth;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PatchExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** Login accounts, as the owner of the profile (customer-service) needs them. All calls may be repeated. */
@HttpExchange("/internal/v1/accounts")
public interface AccountApi {

    /**
     * Makes the account under the given id; a second call with the same content answers the same account.
     *
     * <p>409 {@code duplicate-username} or {@code duplicate-email}; 422 {@code weak-password}, {@code unknown-role}; 403
     * {@code grant-exceeds-own} when the acting user does not hold what the role grants.
     */
    @PutExchange("/{userId}")
    AccountView create(@PathVariable("userId") String userId, @RequestBody NewAccount account);

    @GetExchange("/{userId}")
    AccountView get(@PathVariable("userId") String userId);

    /** Changes what is not null. 404, 409, 422 and 403 as for {@link #create}. */
    @PatchExchange("/{userId}")
    AccountView change(@PathVariable("userId") String userId, @RequestBody AccountChange change);

    /** Takes back an account whose profile was never written: removed if nobody has signed in with it, else deactivated. */
    @PostExchange("/{userId}/withdraw")
    void withdraw(@PathVariable("userId") String userId);

    @PostExchange("/{userId}/deactivate")
    void deactivate(@PathVariable("userId") String userId);

    @PostExchange("/{userId}/reactivate")
    void reactivate(@PathVariable("userId") String userId);
}
