package com.quenty.auth.sessions;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import java.util.Locale;

/** Why a session ended early. */
public enum SessionEnd implements Coded {
    SIGNED_OUT,
    ENDED_BY_OWNER,
    ENDED_BY_ADMIN,
    PASSWORD_CHANGED,
    ACCOUNT_CLOSED,
    TOKEN_REUSED;

    @JsonValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }
}
