package com.quenty.platform.jobs;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Task data as JSON, which an operator can read in the table and which survives a renamed class. Not the mapper of the
 * wire: a waiting task must stay readable when that one becomes stricter.
 */
public final class TaskJson implements Serializer {

    private final JsonMapper json;

    public TaskJson(JsonMapper json) {
        this.json = json;
    }

    public JsonNode toTree(Object value) {
        return json.valueToTree(value);
    }

    public <T> T fromTree(JsonNode tree, Class<T> type) {
        return json.treeToValue(tree, type);
    }

    @Override
    public byte @Nullable [] serialize(@Nullable Object data) {
        return data == null ? null : json.writeValueAsBytes(data);
    }

    @Override
    public <T> @Nullable T deserialize(Class<T> type, byte @Nullable [] data) {
        return data == null ? null : json.readValue(data, type);
    }
}
