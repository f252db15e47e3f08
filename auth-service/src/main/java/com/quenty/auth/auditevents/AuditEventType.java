package com.quenty.auth.auditevents;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

public enum AuditEventType implements Coded {
    SIGNED_IN,
    SIGN_IN_FAILED,
    SIGNED_OUT,
    SESSIONS_ENDED,
    REFRESH_TOKEN_REUSED,
    REGISTERED,
    EMAIL_VERIFIED,
    EMAIL_CHANGE_REQUESTED,
    EMAIL_CHANGED,
    PASSWORD_CHANGED,
    PASSWORD_RESET,
    ACCOUNT_CREATED,
    ACCOUNT_CHANGED,
    ACCOUNT_SUSPENDED,
    ACCOUNT_REACTIVATED,
    ACCOUNT_UNLOCKED,
    ACCOUNT_DEACTIVATED,
    ACCOUNT_WITHDRAWN,
    PROFILE_DEACTIVATED,
    PROFILE_REACTIVATED,
    ROLES_CHANGED,
    ROLE_CREATED,
    ROLE_CHANGED,
    ROLE_DELETED,
    CLIENT_CREATED,
    CLIENT_CHANGED,
    CLIENT_SECRET_ROTATED,
    CLIENT_DEACTIVATED,
    CLIENT_REACTIVATED,
    CLIENT_SIGNED_IN,
    CLIENT_SIGN_IN_FAILED,
    SIGNING_KEY_CREATED,
    SIGNING_KEY_ROTATED,
    SIGNING_KEY_RETIRED,
    SIGNING_KEY_DROPPED;

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }
}
