package com.quenty.platform.json;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * JSON that we wrote ourselves, perhaps by an older release: in JSONB columns and in stored answers. Named as on the
 * wire, but a field that has since been dropped is passed over, and a number that is newer than the row is zero.
 */
public final class StoredJson {

    private final JsonMapper mapper;

    public StoredJson(JsonMapper wire) {
        this.mapper = wire.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .addModule(new SimpleModule("quenty-stored-text").addDeserializer(String.class, StorableText.known()))
                .build();
    }

    public JsonMapper mapper() {
        return mapper;
    }
}
