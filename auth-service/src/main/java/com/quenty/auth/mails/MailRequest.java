package com.quenty.auth.mails;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.auth.onetimetokens.TokenPurpose;
import com.quenty.platform.codes.Coded;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A mail to send. It is queued without its token, which is only issued when the mail is written, so that the table of
 * deliveries holds no secret. It contains no name of its reader: anybody could have entered a message as the name.
 *
 * @param account surrogate key; null when the address belongs to no account
 */
public record MailRequest(Kind kind, @Nullable Integer account, String email) {

    public enum Kind implements Coded {
        VERIFY_EMAIL(TokenPurpose.VERIFY_EMAIL),
        INVITATION(TokenPurpose.INVITATION),
        RESET_PASSWORD(TokenPurpose.RESET_PASSWORD),
        /** The address was registered more than once; only its reader can confirm a registration. */
        REGISTERED_AGAIN(TokenPurpose.INVITATION),
        /** To the owner of the address: somebody tried to register with it. */
        ADDRESS_TAKEN(null),
        /** To the person who registers: the user name is taken. */
        USERNAME_TAKEN(null),
        PASSWORD_CHANGED(null),
        /** To the address asked for. */
        CHANGE_EMAIL(TokenPurpose.CHANGE_EMAIL),
        /** To the address that the account has so far. */
        EMAIL_CHANGE_REQUESTED(null),
        /** To the address that the account had so far. */
        EMAIL_CHANGED(null);

        @JsonValue
        private final String code = name().toLowerCase(Locale.ROOT);

        private final @Nullable TokenPurpose purpose;

        Kind(@Nullable TokenPurpose purpose) {
            this.purpose = purpose;
        }

        @Nullable
        TokenPurpose purpose() {
            return purpose;
        }

        /** Anybody can make the service send these to any address. */
        boolean isUnrequested() {
            return this == ADDRESS_TAKEN || this == USERNAME_TAKEN;
        }

        @Override
        public String code() {
            return code;
        }
    }
}
