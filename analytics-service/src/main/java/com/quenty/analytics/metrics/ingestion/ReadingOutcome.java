package com.quenty.analytics.metrics.ingestion;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import java.util.Locale;

/** The fate of one reading of a batch. */
enum ReadingOutcome implements Coded {
    RECORDED,
    /** It was recorded before, or stands in the batch twice. */
    DUPLICATE,
    REFUSED;

    @JsonValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }
}
