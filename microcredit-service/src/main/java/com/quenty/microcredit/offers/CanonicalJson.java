package com.quenty.microcredit.offers;

import com.quenty.platform.json.StoredJson;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** One text for one content: members in alphabetical order, no white space, decimals in plain notation. */
class CanonicalJson {

    private final JsonMapper mapper;

    CanonicalJson(StoredJson stored) {
        this.mapper = stored.mapper()
                .rebuild()
                .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .build();
    }

    String write(Object content) {
        return mapper.writeValueAsString(content);
    }

    <T> T read(String text, Class<T> type) {
        return mapper.readValue(text, type);
    }

    /** SHA-256 of the text in UTF-8, as lower-case hexadecimal. */
    static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JVM has SHA-256", impossible);
        }
    }
}
