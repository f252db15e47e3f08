package com.quenty.analytics.alerts.messages;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.lifecycle.Lifecycle;
import jakarta.persistence.EnumeratedValue;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The life of a message. */
enum MessageStatus implements Lifecycle<MessageStatus> {
    /** Under way; retried while it can't be delivered. */
    PENDING,
    DELIVERED,
    /** Given up; it can be replayed. */
    DEAD;

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }

    @Override
    public Set<MessageStatus> next() {
        return switch (this) {
            case PENDING -> EnumSet.of(DELIVERED, DEAD);
            case DEAD -> EnumSet.of(PENDING);
            case DELIVERED -> EnumSet.noneOf(MessageStatus.class);
        };
    }
}
