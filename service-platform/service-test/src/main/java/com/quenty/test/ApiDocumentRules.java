package com.quenty.test;

import com.quenty.test.OpenApiDocument.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Requirements of those who read a document with tools: it says where the service is and who answers for it, generators find
 * one class and one name for each operation, validators understand its patterns, every body and answer has an example that
 * fits, and each problem lists its codes.
 */
final class ApiDocumentRules {

    private static final List<String> STATUSES_OF_ALL = List.of("400", "405", "406", "413", "415", "500", "503", "504");

    private static final Pattern NUMBERED = Pattern.compile(".*_\\d+");

    private static final String PROBLEM = "application/problem+json";

    /** Belongs to the caller by default, so a body that names one works for nobody else. */
    private static final String CALLERS_OWN = "company_id";

    /** Stands for text that nobody has given an example of. */
    private static final String NO_EXAMPLE = "\"text\"";

    /** Anything else that begins like an order number is none, and copied into a client it is refused. */
    private static final Pattern ORDER_NUMBER = Pattern.compile("ORD-\\d{4,9}-\\d{5,12}-\\d");

    private final OpenApiDocument document;
    private final List<String> faults = new ArrayList<>();

    private ApiDocumentRules(OpenApiDocument document) {
        this.document = document;
    }

    static List<String> faults(OpenApiDocument document) {
        var rules = new ApiDocumentRules(document);
        rules.head();
        rules.document.operations().forEach(rules::operation);
        OpenApiDocument.walk(document.root(), "#", rules::limits);
        OpenApiDocument.walk(document.root(), "#", rules::orderNumbers);
        return List.copyOf(rules.faults);
    }

    private void head() {
        var root = document.root();
        if (root.at("/servers/0/url").isMissingNode()) {
            faults.add("no servers");
        }
        if (root.at("/info/description").asString("").isBlank()) {
            faults.add("no info.description");
        }
        if (root.at("/info/contact/name").asString("").isBlank()) {
            faults.add("no info.contact");
        }
    }

    private void operation(Operation operation) {
        var node = operation.node();
        if (NUMBERED.matcher(node.path("operationId").asString("")).matches()) {
            faults.add("%s: operationId %s ends in a number; give the method another name or the controller its own tag"
                    .formatted(operation, node.path("operationId").asString()));
        }
        if (node.path("tags").size() != 1) {
            faults.add(
                    "%s: generators make a class of each tag, and it has %s".formatted(operation, node.path("tags")));
        }
        node.path("parameters").valueStream().forEach(parameter -> parameter(operation, parameter));
        STATUSES_OF_ALL.stream()
                .filter(status -> !node.path("responses").has(status))
                .forEach(status -> faults.add("%s does not document %s".formatted(operation, status)));
        node.path("responses").propertyStream().forEach(response -> {
            var described = document.resolved(response.getValue());
            if (response.getKey().matches("[45]..")
                    && (described.path("content").has(PROBLEM)
                            || described.path("content").isEmpty())
                    && described.path(OpenApiDocument.CODES).isEmpty()) {
                faults.add("%s: the problem response %s lists no codes".formatted(operation, response.getKey()));
            }
            if (response.getKey().startsWith("2")) {
                if (described.has("content") && described.path("content").isEmpty()) {
                    faults.add("%s %s: nothing says what is answered; do two records have one schema name?"
                            .formatted(operation, response.getKey()));
                }
                examples(operation + " " + response.getKey(), described.path("content"));
            }
        });
        var body = document.resolved(node.path("requestBody")).path("content");
        examples(operation + " body", body);
        body.propertyStream().forEach(media -> {
            if (!media.getKey().endsWith("json") && !media.getValue().has("example")) {
                faults.add("%s body: no example".formatted(operation));
            }
            if (isForeign(media.getValue())) {
                faults.add("%s: the example names a %s, which is the caller's own when left out"
                        .formatted(operation, CALLERS_OWN));
            }
        });
    }

    private boolean isForeign(JsonNode media) {
        return media.path("example").has(CALLERS_OWN)
                && document.resolved(media.path("schema"))
                        .path("required")
                        .valueStream()
                        .noneMatch(name -> name.asString("").equals(CALLERS_OWN));
    }

    private void parameter(Operation operation, JsonNode parameter) {
        var name = parameter.path("name").asString("");
        var schema = document.resolved(parameter.path("schema"));
        if (name.equals("sort") && schema.path("enum").isEmpty()) {
            faults.add("%s: its sort fields are not named; give the method a @SortedBy".formatted(operation));
        }
        if (parameter.has("example")) {
            document.misfits(schema, parameter.path("example"))
                    .forEach(fault -> faults.add("%s: the example of %s: %s".formatted(operation, name, fault)));
        }
    }

    private void examples(String where, JsonNode content) {
        content.propertyStream()
                .filter(media -> media.getKey().endsWith("json"))
                .forEach(media -> {
                    var example = media.getValue().path("example");
                    if (example.isMissingNode()) {
                        faults.add("%s: no example".formatted(where));
                        return;
                    }
                    if (example.toString().contains(NO_EXAMPLE)) {
                        faults.add("%s: nothing says what its texts look like, in %s; give a @Schema(example) or a line"
                                        .formatted(where, example)
                                + " in openapi/examples.json");
                    }
                    document.misfits(media.getValue().path("schema"), example)
                            .forEach(fault -> faults.add("%s: the example does not fit: %s".formatted(where, fault)));
                });
    }

    private void orderNumbers(JsonNode node, String where) {
        if (node.isString()
                && where.contains("/example")
                && node.stringValue().startsWith("ORD-")
                && !ORDER_NUMBER.matcher(node.stringValue()).matches()) {
            faults.add("%s: %s is no order number".formatted(where, node.stringValue()));
        }
    }

    private void limits(JsonNode node, String where) {
        if (where.contains("/example")) {
            return;
        }
        var pattern = node.path("pattern");
        if (pattern.isString() && node.has("type")) {
            if (!pattern.stringValue().matches("(?s)\\^.*\\$")) {
                faults.add("%s: the pattern %s is not anchored".formatted(where, pattern));
            }
            if (pattern.stringValue()
                    .matches(".*\\\\p\\{(Cntrl|Al|Punct|Graph|Print|Blank|Space|Upper|Lower|ASCII|Is|java).*")) {
                faults.add("%s: the pattern %s is of Java only".formatted(where, pattern));
            }
        }
        if (node.path("minLength").isInt() && node.path("minLength").intValue() == 0) {
            faults.add("%s: a minLength of nothing".formatted(where));
        }
    }
}
