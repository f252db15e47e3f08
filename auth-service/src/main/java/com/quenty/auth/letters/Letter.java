package com.quenty.auth.letters;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A mail to be written. It waits without its token: that is made when the mail goes out, so that no secret lies in the
 * table of deliveries. It calls nobody by a name: anybody may have typed that, with what he wants the reader to see.
 *
 * @param userId null when the address belongs to no account
 */
public record Letter(Kind kind, @Nullable String userId, String email) {

    public enum Kind implements Coded {
        VERIFY_EMAIL(TokenPurpose.VERIFY_EMAIL),
        INVITATION(TokenPurpose.INVITATION),
        RESET_PASSWORD(TokenPurpose.RESET_PASSWORD),
        /** To whoever reads the address: it was registered more than once, and only he can say who he is. */
        REGISTERED_AGAIN(TokenPurpose.INVITATION),
        /** To whoever owns the address: somebody wanted to register with it. */
        ADDRESS_TAKEN(null),
        /** To whoever wanted to register: choose another name. */
        USERNAME_TAKEN(null),
        PASSWORD_CHANGED(null);

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

        /** Anybody can have us write these to any address. */
        boolean isUnasked() {
            return this == ADDRESS_TAKEN || this == USERNAME_TAKEN;
        }

        @Override
        public String code() {
            return code;
        }
    }
}
