package com.quenty.customer.clients;

/**
 * What of a login account a change is about. Told apart, because auth-service has owners of its own: whoever corrects a phone
 * number here must not undo a role that an administrator has given there.
 */
public enum LoginPart {
    NAME_AND_PHONE,
    EMAIL,
    ROLE,
    COMPANY,
    /** Whether he may sign in at all. */
    SIGN_IN
}
