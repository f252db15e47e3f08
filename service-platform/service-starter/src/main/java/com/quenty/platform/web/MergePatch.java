package com.quenty.platform.web;

import com.quenty.platform.json.SnakeCase;
import com.quenty.platform.problem.UnreadableJson;
import com.quenty.platform.problem.ValidationFailed;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A JSON merge patch (RFC 7396) of a {@code T}, as a controller argument. Members that it does not name stay, members that are
 * null are removed; the result has to be as valid as if it had been sent whole.
 *
 * @param <T> a record of what may be changed, made from the current state
 */
public final class MergePatch<T> {

    private final ObjectNode patch;
    private final JavaType type;
    private final JsonMapper json;
    private final BodyCheck check;

    MergePatch(ObjectNode patch, JavaType type, JsonMapper json, BodyCheck check) {
        this.patch = patch;
        this.type = type;
        this.json = json;
        this.check = check;
    }

    /** @throws ValidationFailed when the patch names an unknown field, or the patched whole is invalid */
    public T applyTo(T current) {
        ObjectNode merged = json.valueToTree(current);
        merge(merged, patch);
        T patched;
        try {
            patched = json.treeToValue(merged, type);
        } catch (JacksonException failure) {
            throw UnreadableJson.explain(failure);
        }
        check.valid(patched);
        return patched;
    }

    /** @param field as in Java ({@code companyId}) or on the wire ({@code company_id}) */
    public boolean touches(String field) {
        return patch.has(SnakeCase.of(field));
    }

    private static void merge(ObjectNode target, ObjectNode patch) {
        patch.forEachEntry((name, value) -> {
            if (value.isNull()) {
                target.remove(name);
            } else if (value instanceof ObjectNode nested) {
                var inner = target.get(name) instanceof ObjectNode existing ? existing : target.putObject(name);
                merge(inner, nested);
            } else {
                target.set(name, value);
            }
        });
    }

    static ObjectNode objectOf(JsonNode body) {
        if (body instanceof ObjectNode object) {
            return object;
        }
        throw ValidationFailed.of("", "must be an object");
    }
}
