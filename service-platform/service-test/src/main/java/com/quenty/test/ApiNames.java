package com.quenty.test;

import com.quenty.test.OpenApiDocument.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Holds the names on the wire to one word for one thing, as {@code docs/api-guidelines.md} has them: {@code reason} and {@code
 * notes}, {@code <what>_from} and {@code <what>_until}, {@code as_of}, {@code payment_amount}.
 */
final class ApiNames {

    /** Columns of the schema document, and columns of ours that continue its series. */
    private static final Set<String> OF_THE_SCHEMA_DOCUMENT = Set.of(
            "period_start",
            "period_end",
            "time_window_start",
            "time_window_end",
            "contract_start_date",
            "contract_end_date",
            "completion_notes",
            "driver_notes");

    /** Other spellings, each with the word that is meant. */
    private static final Map<Pattern, String> REFUSED = Map.of(
            Pattern.compile("(.+_)?(note|remarks?|comments?|memo|annotations?|observations?)"), "notes",
            Pattern.compile("(.+_)?(why|cause|motive|justification|explained_by|reason_text|because)"), "reason");

    /** Other ends of a range, and ends that do not say of what. */
    private static final Pattern END_OF_RANGE = Pattern.compile(
            "from|until|to|since|before|after|till|start|end|begin|(.+_)(to|since|before|after|till|through|thru|start|end|begin"
                    + "|starts|ends|starting|ending)|(start|end|begin|min|max|first|last)_(date|day|time)"
                    + "|(.+_)?(start|end|begin)_(date|day|time)|(from|to|since|until|before|after)_(.+)");

    private static final Pattern POINT_IN_TIME = Pattern.compile("at|on|as_at|asof|as_on|at_date|on_date|at_time");

    private static final Pattern RANGE = Pattern.compile("(.+)_(from|until)");

    private ApiNames() {}

    /** Names that are spelled otherwise, each with where it stands and the word that is meant. */
    static List<String> faults(OpenApiDocument document) {
        var faults = new ArrayList<String>();
        names(document).forEach((where, type) -> fault(where, type, faults));
        document.root().at("/components/schemas").propertyStream().forEach(schema -> {
            var properties = schema.getValue().path("properties");
            if (properties.has("payment_method") && properties.has("amount")) {
                faults.add(
                        "%s/amount: the sum that a payment_method moves is payment_amount".formatted(schema.getKey()));
            }
        });
        return faults;
    }

    private static void fault(String where, JsonNode type, List<String> faults) {
        var name = where.substring(where.lastIndexOf('/') + 1);
        if (OF_THE_SCHEMA_DOCUMENT.contains(name)) {
            return;
        }
        REFUSED.forEach((pattern, word) -> {
            if (pattern.matcher(name).matches()) {
                faults.add("%s: the word is %s".formatted(where, word));
            }
        });
        var asked = where.startsWith("query ");
        if (isTime(type) || (asked && !isCode(type))) {
            if (END_OF_RANGE.matcher(name).matches()) {
                faults.add("%s: the ends of a range are <what>_from (inclusive) and <what>_until (exclusive)"
                        .formatted(where));
            }
            if (POINT_IN_TIME.matcher(name).matches()) {
                faults.add("%s: the moment or day that an answer is about is as_of".formatted(where));
            }
        }
        if (RANGE.matcher(name).matches() && !isTime(type) && !isNumber(type)) {
            faults.add("%s: <what>_from and <what>_until are ends of a range, and this is none".formatted(where));
        }
    }

    private static Map<String, JsonNode> names(OpenApiDocument document) {
        var names = new TreeMap<String, JsonNode>();
        document.operations()
                .flatMap(ApiNames::queryParameters)
                .forEach(parameter -> names.put("query " + parameter.getKey(), parameter.getValue()));
        document.root()
                .at("/components/schemas")
                .propertyStream()
                .forEach(schema -> schema.getValue()
                        .path("properties")
                        .propertyStream()
                        .forEach(property -> names.put(
                                schema.getKey() + '/' + property.getKey(), document.resolved(property.getValue()))));
        return names;
    }

    private static Stream<Map.Entry<String, JsonNode>> queryParameters(Operation operation) {
        return operation
                .node()
                .path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("in").asString("").equals("query"))
                .map(parameter ->
                        Map.entry(operation + "/" + parameter.path("name").asString(), parameter.path("schema")));
    }

    private static boolean isTime(JsonNode type) {
        return type.path("format").asString("").startsWith("date")
                || type.path("format").asString("").equals("time");
    }

    private static boolean isNumber(JsonNode type) {
        return type.path("type").toString().matches(".*(number|integer).*");
    }

    private static boolean isCode(JsonNode type) {
        return type.path("type").toString().matches(".*(string|boolean).*") && !isTime(type);
    }
}
