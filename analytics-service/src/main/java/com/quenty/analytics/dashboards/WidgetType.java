package com.quenty.analytics.dashboards;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** The way in which a widget shows its figures. */
public enum WidgetType implements Coded {
    NUMBER,
    LINE,
    BAR,
    PIE,
    TABLE,
    GAUGE;

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }
}
