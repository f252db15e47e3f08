package com.quenty.analytics.metrics.ingestion;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A reading that may be recorded.
 *
 * @param index in its batch
 * @param tags without {@code company_id}
 */
record Reading(
        int index,
        String metricId,
        String metricType,
        String name,
        BigDecimal value,
        @Nullable String unit,
        Instant timestamp,
        String companyId,
        SortedMap<String, String> tags,
        @Nullable String sourceEntityType,
        @Nullable String sourceEntityId) {

    /** Of readings that belong to no company. */
    static final String PLATFORM = "platform";

    /** One combination of tags of a metric of a company. */
    record TagSet(String companyId, String name, SortedMap<String, String> tags) {}

    Reading {
        tags = new TreeMap<>(tags);
    }

    TagSet tagSet() {
        return new TagSet(companyId, name, tags);
    }

    Instant hour() {
        return timestamp.truncatedTo(ChronoUnit.HOURS);
    }

    /** Equal for equal contents; different ones have the same once in 2^64. */
    long fingerprint() {
        var text = new StringBuilder();
        for (var part :
                new Object[] {companyId, name, value.toPlainString(), String.valueOf(unit), timestamp, parts(tags)}) {
            text.append(part).append('\n');
        }
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256")
                            .digest(text.toString().getBytes(StandardCharsets.UTF_8)))
                    .getLong();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String parts(Map<String, String> tags) {
        var text = new StringBuilder();
        tags.forEach((tag, value) -> text.append(tag)
                .append('=')
                .append(value.length())
                .append(':')
                .append(value)
                .append(';'));
        return text.toString();
    }
}
