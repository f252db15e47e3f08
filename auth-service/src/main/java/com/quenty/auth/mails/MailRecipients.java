package com.quenty.auth.mails;

/** Questions about the recipient of a mail, answered by the package that owns the accounts. */
public interface MailRecipients {

    /**
     * Whether the account still exists with this address and is not deactivated.
     *
     * @param account surrogate key
     * @param pending whether it is the address asked for, instead of the one that the account has
     */
    boolean mayReceive(Integer account, String email, boolean pending);
}
