package com.quenty.auth.onetimetokens;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import java.time.Duration;
import java.util.Locale;

/** The purpose of a one-time token, which decides how long it can be used. */
public enum TokenPurpose implements Coded {
    VERIFY_EMAIL(Duration.ofDays(2)),
    CHANGE_EMAIL(Duration.ofDays(2)),
    RESET_PASSWORD(Duration.ofMinutes(30)),
    INVITATION(Duration.ofDays(7));

    @JsonValue
    private final String code = name().toLowerCase(Locale.ROOT);

    private final Duration life;

    TokenPurpose(Duration life) {
        this.life = life;
    }

    Duration life() {
        return life;
    }

    @Override
    public String code() {
        return code;
    }
}
