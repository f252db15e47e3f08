package com.quenty.platform.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

/**
 * Gives each body and each answer one example, made of the examples of its members: the {@code example} that the member's
 * schema has, or else the value under its name in {@code openapi/examples.json}, where {@code "PlaceOrder.notes"} comes before
 * {@code "notes"} and {@code "PlaceOrder"} is a whole object. Optional members without an example are left out.
 */
final class Examples {

    static final String FILE = "openapi/examples.json";

    private static final String JSON = "application/json";
    private static final int DEEPEST = 12;

    /** The member of a body that is the caller's own company when it is left out. */
    private static final String CALLERS_OWN = "company_id";

    private final ObjectMapper json;
    private final Map<String, JsonNode> given = new TreeMap<>();

    Examples(ObjectMapper json, Resource ofTheService) {
        this.json = json;
        read(new ClassPathResource("examples.json", Examples.class));
        if (ofTheService.exists()) {
            read(ofTheService);
        }
    }

    private void read(Resource file) {
        try (var text = file.getInputStream()) {
            json.readTree(text).properties().forEach(example -> given.put(example.getKey(), example.getValue()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void addTo(OpenAPI document) {
        if (document.getPaths() == null) {
            return;
        }
        var maker = new Maker(document.getComponents());
        document.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(operation -> addTo(operation, maker));
    }

    private void addTo(Operation operation, Maker maker) {
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(this::addTo);
        }
        if (operation.getRequestBody() != null) {
            addTo(operation.getRequestBody().getContent(), maker);
            leaveOutWhatIsTheCallersOwn(operation.getRequestBody().getContent(), maker);
        }
        operation.getResponses().forEach((status, response) -> {
            if (status.startsWith("2")) {
                addTo(response.getContent(), maker);
            }
        });
    }

    /** Of any other company nobody could send the body as it stands. */
    private static void leaveOutWhatIsTheCallersOwn(@Nullable Content content, Maker maker) {
        if (content == null) {
            return;
        }
        content.values().forEach(media -> {
            if (media.getExample() instanceof ObjectNode example
                    && example.has(CALLERS_OWN)
                    && !maker.requires(media.getSchema(), CALLERS_OWN)) {
                var body = example.deepCopy();
                body.remove(CALLERS_OWN);
                media.setExample(body);
            }
        });
    }

    private static void addTo(@Nullable Content content, Maker maker) {
        if (content == null) {
            return;
        }
        content.forEach((type, media) -> {
            if ((type.endsWith("json") || type.equals("*/*"))
                    && media.getSchema() != null
                    && media.getExample() == null
                    && media.getExamples() == null) {
                media.setExample(maker.example(media.getSchema(), ""));
            }
        });
    }

    private void addTo(Parameter parameter) {
        var schema = parameter.getSchema();
        var example = given.get(parameter.getName());
        if (parameter.getExample() != null && schema != null && types(schema).equals(Set.of("string"))) {
            parameter.setExample(parameter.getExample().toString()); // the library reads 800 as a number
        }
        if (parameter.getExample() == null
                && example != null
                && schema != null
                && schema.getExample() == null
                && schema.getEnum() == null
                && schema.getFormat() == null) {
            parameter.setExample(example);
        }
    }

    private static Set<String> types(Schema<?> schema) {
        return schema.getTypes() == null ? Set.of() : schema.getTypes();
    }

    private final class Maker {

        private final @Nullable Components components;
        private final Deque<String> open = new ArrayDeque<>();

        Maker(@Nullable Components components) {
            this.components = components;
        }

        boolean requires(Schema<?> schema, String member) {
            var reference = schema.get$ref();
            var resolved = reference == null || components == null
                    ? schema
                    : components.getSchemas().get(reference.substring(reference.lastIndexOf('/') + 1));
            return resolved != null
                    && resolved.getRequired() != null
                    && resolved.getRequired().contains(member);
        }

        /** @param path {@code Schema.member}, to look its example up; empty for a body */
        JsonNode example(Schema<?> schema, String path) {
            if (schema.get$ref() != null) {
                return ofReference(schema.get$ref());
            }
            if (schema.getExample() != null) {
                return suitable(schema, json.valueToTree(schema.getExample()));
            }
            var member = path.substring(path.lastIndexOf('.') + 1);
            for (var name : List.of(path, member)) {
                var example = given.get(name);
                if (example != null && (name.equals(path) || fits(schema, example))) {
                    return example;
                }
            }
            if (schema.getEnum() != null) {
                return schema.getEnum().stream()
                        .filter(Objects::nonNull)
                        .findFirst()
                        .<JsonNode>map(json::valueToTree)
                        .orElseGet(json::nullNode);
            }
            for (var choice : choices(schema)) {
                return example(choice, path);
            }
            return byType(schema, path);
        }

        @SuppressWarnings("unchecked") // the library's raw types
        private static Collection<Schema<?>> choices(Schema<?> schema) {
            for (var choices : new List<?>[] {schema.getAnyOf(), schema.getOneOf(), schema.getAllOf()}) {
                if (choices != null && !choices.isEmpty()) {
                    return (Collection<Schema<?>>) choices;
                }
            }
            return List.of();
        }

        private JsonNode ofReference(String reference) {
            var name = reference.substring(reference.lastIndexOf('/') + 1);
            var whole = given.get(name);
            if (whole != null) {
                return whole;
            }
            var schema = components == null ? null : components.getSchemas().get(name);
            if (schema == null || open.contains(name) || open.size() > DEEPEST) {
                return json.createObjectNode();
            }
            open.push(name);
            try {
                return schema.getProperties() == null ? example(schema, name) : object(schema, name);
            } finally {
                open.pop();
            }
        }

        private ObjectNode object(Schema<?> schema, String name) {
            var object = json.createObjectNode();
            var required = schema.getRequired() == null ? Set.<String>of() : Set.copyOf(schema.getRequired());
            schema.getProperties().forEach((member, type) -> {
                if (required.contains(member) || isTold(type, name + '.' + member, member)) {
                    object.set(member, example(type, name + '.' + member));
                }
            });
            return object;
        }

        /** Whether there is something to show of a member that may be left out. */
        private boolean isTold(Schema<?> schema, String path, String member) {
            var own = given.get(path);
            if (own != null) {
                return !own.isNull();
            }
            return schema.getExample() != null
                    || schema.getEnum() != null
                    || schema.getFormat() != null
                    || schema.get$ref() != null
                    || !choices(schema).isEmpty()
                    || types(schema).contains("array")
                    || types(schema).contains("boolean")
                    || (given.containsKey(member) && fits(schema, given.get(member)));
        }

        private JsonNode byType(Schema<?> schema, String path) {
            var types = types(schema);
            if (types.contains("object")) {
                if (schema.getProperties() != null) {
                    return object(schema, path);
                }
                return json.createObjectNode();
            }
            if (types.contains("array")) {
                var array = json.createArrayNode();
                if (schema.getItems() != null) {
                    array.add(example(schema.getItems(), path));
                }
                return array;
            }
            if (types.contains("integer") || types.contains("number")) {
                var least = schema.getMinimum();
                return json.valueToTree(least == null || least.signum() <= 0 ? 1 : least);
            }
            if (types.contains("boolean")) {
                return json.valueToTree(true);
            }
            if (types.contains("string")) {
                return json.valueToTree(text(schema));
            }
            return json.nullNode();
        }

        private static String text(Schema<?> schema) {
            return switch (Objects.requireNonNullElse(schema.getFormat(), "")) {
                case "date" -> "2026-11-22";
                case "date-time" -> "2026-11-22T17:04:05Z";
                case "uuid" -> "7f0c2f0e-5a0b-4d3e-9f59-0c1d6b0a3c11";
                case "email" -> "ana@andino.example";
                case "uri" -> "https://andino.example/";
                default -> "text";
            };
        }

        /** Numbers that the library read as text, and text that it read as a number. */
        private JsonNode suitable(Schema<?> schema, JsonNode example) {
            var types = types(schema);
            try {
                if (example.isTextual() && !types.contains("string")) {
                    return json.readTree(example.textValue());
                }
            } catch (com.fasterxml.jackson.core.JsonProcessingException text) {
                return example;
            }
            if (example.isValueNode() && !example.isTextual() && types.equals(Set.of("string"))) {
                return json.valueToTree(example.asText());
            }
            return example;
        }

        private static boolean fits(Schema<?> schema, JsonNode example) {
            var types = types(schema);
            if (schema.get$ref() != null || schema.getEnum() != null || schema.getFormat() != null) {
                return false;
            }
            return (example.isTextual() && types.contains("string"))
                    || (example.isNumber() && (types.contains("number") || types.contains("integer")))
                    || (example.isBoolean() && types.contains("boolean"))
                    || (example.isArray() && types.contains("array"))
                    || (example.isObject() && types.contains("object"));
        }
    }
}
