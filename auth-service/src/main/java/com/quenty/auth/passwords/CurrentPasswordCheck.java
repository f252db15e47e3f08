package com.quenty.auth.passwords;

import org.jspecify.annotations.Nullable;

/**
 * The fresh proof that changes of addresses, passwords and API clients want: a token may be stolen, so the person behind
 * it repeats their password. Implemented by the package that signs in.
 */
public interface CurrentPasswordCheck {

    /**
     * Refuses everybody but the person. Slow on purpose, so never called within a transaction.
     *
     * @param personId the account that acts; an API client has no password and is refused
     * @param session the sign-in from which their token descends: wrong proofs of each have waits of their own
     * @param currentPassword as entered under {@code /current_password}
     */
    void require(String personId, @Nullable String session, @Nullable String currentPassword);
}
