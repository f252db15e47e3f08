package com.quenty.test;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An OpenAPI 3.1 document, as far as the tests need it. */
final class OpenApiDocument {

    static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** Lists the codes of a problem response. */
    static final String CODES = "x-problem-codes";

    private static final Pattern SNAKE_CASE = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    private final JsonNode root;

    OpenApiDocument(String json) {
        this.root = JSON.readTree(json);
    }

    JsonNode root() {
        return root;
    }

    /** Members sorted, so that the order in which classes happen to be met makes no difference. */
    String normalised() {
        return JSON.writeValueAsString(sorted(root)) + '\n';
    }

    /** Names in properties and in path and query parameters that are not snake_case, each with where it stands. */
    List<String> namesNotInSnakeCase() {
        var found = new ArrayList<String>();
        walk(root, "#", (node, where) -> {
            if (where.contains("/example")) {
                return;
            }
            if (where.endsWith("/properties") && !where.endsWith("/properties/properties") && node.isObject()) {
                node.propertyNames().stream()
                        .filter(name -> !SNAKE_CASE.matcher(name).matches())
                        .forEach(name -> found.add(where + '/' + name));
            }
            if (where.matches(".*/parameters/[^/]+") && Set.of("path", "query").contains(text(node, "in"))) {
                var name = text(node, "name");
                if (!SNAKE_CASE.matcher(name).matches()) {
                    found.add("%s: %s".formatted(where, name));
                }
            }
        });
        return found;
    }

    /** Faults that a parser does not notice: dangling references, duplicate names, parameters that the path lacks. */
    List<String> inconsistencies() {
        var found = new ArrayList<String>();
        if (!text(root, "openapi").startsWith("3.1.")) {
            found.add("openapi is '%s', not 3.1".formatted(text(root, "openapi")));
        }
        walk(root, "#", (node, where) -> {
            var reference = text(node, "$ref");
            if (reference.startsWith("#/") && root.at(reference.substring(1)).isMissingNode()) {
                found.add("%s refers to %s, which is not there".formatted(where, reference));
            }
        });
        var operationIds = new HashSet<String>();
        operations().forEach(operation -> {
            if (!operationIds.add(text(operation.node(), "operationId"))) {
                found.add("%s: operationId %s is missing or taken"
                        .formatted(operation, text(operation.node(), "operationId")));
            }
            if (operation.node().path("responses").isEmpty()) {
                found.add(operation + ": no responses");
            }
            var inPath = operation
                    .node()
                    .path("parameters")
                    .valueStream()
                    .map(this::resolved)
                    .filter(parameter -> text(parameter, "in").equals("path"))
                    .map(parameter -> text(parameter, "name"))
                    .sorted()
                    .toList();
            var inTemplate = Pattern.compile("\\{(\\w+)}")
                    .matcher(operation.path())
                    .results()
                    .map(variable -> variable.group(1))
                    .sorted()
                    .toList();
            if (!inPath.equals(inTemplate)) {
                found.add("%s: describes path parameters %s".formatted(operation, inPath));
            }
        });
        return found;
    }

    Stream<Operation> operations() {
        return root.path("paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .map(method -> new Operation(
                                method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue())));
    }

    /** The operation that a request would meet. */
    Optional<Operation> operation(String method, String requestPath) {
        var parser = PathPatternParser.defaultInstance;
        var path = PathContainer.parsePath(requestPath);
        return operations()
                .filter(operation -> operation.method().equals(method))
                .filter(operation -> parser.parse(operation.path()).matches(path))
                .min(Comparator.comparing(operation -> parser.parse(operation.path())));
    }

    /** How the answer differs from what the document promises for this status; empty when it does not. */
    List<String> faults(Operation operation, int status, String contentType, String body) {
        var responses = operation.node().path("responses");
        var response = resolved(responses.path(String.valueOf(status)));
        if (response.isMissingNode()) {
            return List.of("%s answers %d, of which the document says nothing".formatted(operation, status));
        }
        var content = response.path("content");
        if (body.isEmpty()) {
            return content.isEmpty() || content.isMissingNode()
                    ? List.of()
                    : List.of("%s answers %d without the promised body".formatted(operation, status));
        }
        var type = contentType.replaceAll(";.*", "").strip();
        var media = content.has(type) ? content.path(type) : content.path("*/*");
        if (media.isMissingNode()) {
            return List.of("%s answers %d with %s, the document has %s"
                    .formatted(operation, status, type, content.propertyNames()));
        }
        var faults = new ArrayList<String>();
        var value = JSON.readTree(body);
        compare(media.path("schema"), value, "", faults);
        if (type.equals("application/problem+json")) {
            faults.addAll(unlistedCodes(response, value));
        }
        return faults.stream()
                .map(fault -> "%s, %d: %s".formatted(operation, status, fault))
                .toList();
    }

    /** Why the code of a problem is not what the document promises for this status; empty when it is. */
    List<String> codeFaults(Operation operation, int status, String body) {
        var response = resolved(operation.node().path("responses").path(String.valueOf(status)));
        return response.isMissingNode()
                ? List.of("%s answers %d, of which the document says nothing".formatted(operation, status))
                : unlistedCodes(response, JSON.readTree(body)).stream()
                        .map(fault -> "%s, %d: %s".formatted(operation, status, fault))
                        .toList();
    }

    private static List<String> unlistedCodes(JsonNode response, JsonNode problem) {
        var code = text(problem, "code");
        return !response.has(CODES)
                        || response.path(CODES)
                                .valueStream()
                                .anyMatch(listed -> listed.asString("").equals(code))
                ? List.of()
                : List.of("the code %s is not among %s".formatted(code, response.path(CODES)));
    }

    /** The smallest body that the operation's schema lets pass, by its examples where it has them. */
    Optional<String> smallestBody(Operation operation) {
        var content = resolved(operation.node().path("requestBody")).path("content");
        return content.propertyStream()
                .map(Map.Entry::getValue)
                .map(media -> sample(media.path("schema"), 0))
                .map(JSON::writeValueAsString)
                .findFirst();
    }

    JsonNode resolved(JsonNode node) {
        var current = node;
        while (current.has("$ref")) {
            current = root.at(text(current, "$ref").substring(1));
        }
        return current;
    }

    /** How a value differs from a schema; empty when it does not. */
    List<String> misfits(JsonNode schema, JsonNode value) {
        var faults = new ArrayList<String>();
        compare(schema, value, "", faults);
        return faults;
    }

    private void compare(JsonNode schemaOrReference, JsonNode value, String pointer, List<String> faults) {
        var schema = resolved(schemaOrReference);
        for (var choice : List.of("oneOf", "anyOf")) {
            if (schema.has(choice)) {
                if (schema.path(choice).valueStream().noneMatch(option -> fits(option, value))) {
                    faults.add("%s fits none of its %s: %s".formatted(at(pointer), choice, value));
                }
                return;
            }
        }
        if (schema.has("allOf")) {
            var names = new HashSet<String>();
            schema.path("allOf").valueStream().forEach(part -> {
                part(part, value, pointer, faults);
                names.addAll(resolved(part).path("properties").propertyNames());
            });
            names.addAll(schema.path("properties").propertyNames());
            part(schema, value, pointer, faults);
            undocumented(names, schema, value, pointer, faults);
            return;
        }
        part(schema, value, pointer, faults);
        if (schema.has("properties")) {
            undocumented(Set.copyOf(schema.path("properties").propertyNames()), schema, value, pointer, faults);
        }
    }

    private boolean fits(JsonNode schema, JsonNode value) {
        var faults = new ArrayList<String>();
        compare(schema, value, "", faults);
        return faults.isEmpty();
    }

    /** Everything but names that are too many, which only the whole of an allOf can tell. */
    private void part(JsonNode schemaOrReference, JsonNode value, String pointer, List<String> faults) {
        var schema = resolved(schemaOrReference);
        var types = types(schema);
        if (!types.isEmpty() && types.stream().noneMatch(type -> isOfType(type, value))) {
            faults.add("%s should be %s, is %s".formatted(at(pointer), types, value));
            return;
        }
        if (schema.has("enum") && schema.path("enum").valueStream().noneMatch(value::equals)) {
            faults.add("%s should be one of %s, is %s".formatted(at(pointer), schema.path("enum"), value));
        }
        if (value.isString()) {
            format(text(schema, "format"), value.stringValue(), pointer, faults);
            limits(schema, value.stringValue(), pointer, faults);
        }
        schema.path("required")
                .valueStream()
                .map(JsonNode::stringValue)
                .filter(name -> value.isObject() && !value.has(name))
                .forEach(name -> faults.add("%s should have %s".formatted(at(pointer), name)));
        if (value.isObject()) {
            value.propertyStream().forEach(member -> {
                var property = schema.path("properties").path(member.getKey());
                var described = property.isMissingNode() ? schema.path("additionalProperties") : property;
                if (described.isObject()) {
                    compare(described, member.getValue(), pointer + '/' + member.getKey(), faults);
                }
            });
        }
        if (value.isArray() && value.size() < schema.path("minItems").asInt(0)) {
            faults.add("%s has %d items".formatted(at(pointer), value.size()));
        }
        if (value.isArray() && schema.has("items")) {
            for (int i = 0; i < value.size(); i++) {
                compare(schema.path("items"), value.path(i), pointer + '/' + i, faults);
            }
        }
    }

    private static void undocumented(
            Set<String> names, JsonNode schema, JsonNode value, String pointer, List<String> faults) {
        var more = schema.path("additionalProperties");
        if (value.isObject() && !more.isObject() && !more.asBoolean(false)) {
            value.propertyNames().stream()
                    .filter(name -> !names.contains(name))
                    .forEach(name -> faults.add("%s is not documented".formatted(at(pointer + '/' + name))));
        }
    }

    private static void format(String format, String value, String pointer, List<String> faults) {
        try {
            switch (format) {
                case "date-time" -> OffsetDateTime.parse(value);
                case "date" -> LocalDate.parse(value);
                default -> {
                    // free text, or a format that says nothing a test could hold against it
                }
            }
        } catch (DateTimeParseException wrong) {
            faults.add("%s should be a %s, is '%s'".formatted(at(pointer), format, value));
        }
    }

    private static void limits(JsonNode schema, String value, String pointer, List<String> faults) {
        int length = value.codePointCount(0, value.length());
        if (length < schema.path("minLength").asInt(0)
                || length > schema.path("maxLength").asInt(Integer.MAX_VALUE)) {
            faults.add("%s is of %d characters".formatted(at(pointer), length));
        }
        if (schema.has("pattern")
                && !Pattern.compile(text(schema, "pattern").replace("{Script=", "{IsScript="))
                        .matcher(value)
                        .find()) {
            faults.add("%s does not match %s: '%s'".formatted(at(pointer), text(schema, "pattern"), value));
        }
    }

    private static List<String> types(JsonNode schema) {
        var type = schema.path("type");
        return type.isArray()
                ? type.valueStream().map(JsonNode::stringValue).toList()
                : type.isString() ? List.of(type.stringValue()) : List.of();
    }

    private static boolean isOfType(String type, JsonNode value) {
        return switch (type) {
            case "string" -> value.isString();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "array" -> value.isArray();
            case "object" -> value.isObject();
            case "null" -> value.isNull();
            default -> throw new AssertionError("JSON has no type " + type);
        };
    }

    private JsonNode sample(JsonNode schemaOrReference, int depth) {
        var schema = resolved(schemaOrReference);
        var nodes = JsonNodeFactory.instance;
        if (schema.has("example")) {
            return schema.path("example");
        }
        for (var first : List.of("examples", "enum", "oneOf", "anyOf", "allOf")) {
            if (!schema.path(first).isEmpty()) {
                var value = schema.path(first).path(0);
                return first.endsWith("Of") ? sample(value, depth + 1) : value;
            }
        }
        var types = types(schema);
        var type = types.isEmpty() || depth > 10 ? "null" : types.getFirst();
        switch (type) {
            case "object" -> {
                var object = nodes.objectNode();
                schema.path("required")
                        .valueStream()
                        .map(JsonNode::stringValue)
                        .forEach(name -> object.set(
                                name, sample(schema.path("properties").path(name), depth + 1)));
                return object;
            }
            case "array" -> {
                var array = nodes.arrayNode();
                if (schema.path("minItems").asInt(0) > 0) {
                    array.add(sample(schema.path("items"), depth + 1));
                }
                return array;
            }
            case "string" -> {
                return nodes.stringNode(sampleText(schema));
            }
            case "integer", "number" -> {
                return nodes.numberNode(Math.max(1, schema.path("minimum").asInt(1)));
            }
            case "boolean" -> {
                return nodes.booleanNode(true);
            }
            default -> {
                return nodes.nullNode();
            }
        }
    }

    private static String sampleText(JsonNode schema) {
        return switch (text(schema, "format")) {
            case "date" -> "2026-01-31";
            case "date-time" -> "2026-01-31T12:00:00Z";
            case "email" -> "somebody@example.com";
            case "uuid" -> "00000000-0000-0000-0000-000000000001";
            case "uri" -> "https://example.com/";
            default -> "x".repeat(Math.max(1, schema.path("minLength").asInt(1)));
        };
    }

    private static String at(String pointer) {
        return pointer.isEmpty() ? "the body" : pointer;
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }

    private static JsonNode sorted(JsonNode node) {
        if (node instanceof ObjectNode object) {
            var members = new TreeMap<String, JsonNode>();
            object.propertyStream().forEach(member -> members.put(member.getKey(), sorted(member.getValue())));
            var copy = JsonNodeFactory.instance.objectNode();
            members.forEach(copy::set);
            return copy;
        }
        if (node instanceof ArrayNode array) {
            var copy = JsonNodeFactory.instance.arrayNode();
            array.valueStream().map(OpenApiDocument::sorted).forEach(copy::add);
            return copy;
        }
        return node;
    }

    static void walk(JsonNode node, String where, Visitor visitor) {
        visitor.visit(node, where);
        if (node.isObject()) {
            node.propertyStream()
                    .forEach(member -> walk(
                            member.getValue(), where + '/' + member.getKey().replace('/', '~'), visitor));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                walk(node.path(i), where + '/' + i, visitor);
            }
        }
    }

    interface Visitor {
        void visit(JsonNode node, String where);
    }

    record Operation(String method, String path, JsonNode node) {
        @Override
        public String toString() {
            return method + ' ' + path;
        }
    }
}
