package com.quenty.test;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Bodies of requests as maps, which unlike {@link Map#of} keep their order and take null. */
public final class Json {

    private Json() {}

    /** {@code Json.of("name", "Andes", "country", null)}. */
    public static Map<String, @Nullable Object> of(@Nullable Object... namesAndValues) {
        return changed(Map.of(), namesAndValues);
    }

    /** A copy with these members set. */
    public static Map<String, @Nullable Object> changed(
            Map<String, ? extends @Nullable Object> body, @Nullable Object... namesAndValues) {
        if (namesAndValues.length % 2 != 0) {
            throw new IllegalArgumentException("A name without a value");
        }
        var changed = new LinkedHashMap<String, @Nullable Object>(body);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            changed.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return changed;
    }

    /** A copy without these members. */
    public static Map<String, @Nullable Object> without(Map<String, ? extends @Nullable Object> body, String... names) {
        var changed = new LinkedHashMap<String, @Nullable Object>(body);
        for (var name : names) {
            changed.remove(name);
        }
        return changed;
    }

    /** Reads a body that is easier to read as text. */
    @SuppressWarnings("unchecked")
    public static Map<String, @Nullable Object> parse(String json) {
        return ApiClient.JSON.readValue(json, LinkedHashMap.class);
    }
}
