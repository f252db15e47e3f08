package com.quenty.customer.clients;

/**
 * The parts of a login account that a change is about. Kept apart because auth-service changes accounts too: a
 * corrected phone number must not undo a role that an administrator has granted there.
 */
public enum LoginPart {
    NAME_AND_PHONE,
    EMAIL,
    ROLE,
    COMPANY,
    /** Whether the user may sign in at all. */
    SIGN_IN
}
