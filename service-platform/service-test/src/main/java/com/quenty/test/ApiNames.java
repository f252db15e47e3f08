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
 * notes}, {@code <what>_from} and {@code <what>_until}, {@code as_of}, {@code min_<what>}, {@code payment_amount}. Verbs of one word
 * want a {@code reason} alike.
 */
final class ApiNames {

    /** Columns of the schema document, and columns of ours that continue its series. */
    private static final Set<String> OF_THE_SCHEMA_DOCUMENT = Set.of(
            "period_start",
            "period_end",
            "time_window_start",
            "time_window_end",
            "route_start_time",
            "route_end_time",
            "contract_start_date",
            "contract_end_date",
            "completion_notes",
            "driver_notes");

    /** Of texts whose hash is signed: another name would be another text. */
    private static final Set<String> OF_SIGNED_DOCUMENTS = Set.of("OfferInstalment/total");

    /** Points of a curve, of which each has a moment of its own. */
    private static final Set<String> OF_A_CURVE = Set.of("MetricPoint/at");

    /** Beside them a {@code value} is that of a metric, the column {@code metrics.value}: an amount, a share or a count. */
    private static final Set<String> OF_METRICS = Set.of("metric_id", "readings", "severity");

    /** The column {@code manifest_items.value} of the schema document, and the column that tells goods of a manifest. */
    private static final String VALUE_OF_GOODS = "value";

    private static final String GOODS = "hs_code";

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

    /** Other words for limits of numbers, and limits that do not say of what. */
    private static final Pattern LIMIT = Pattern.compile(
            "from|to|until|min|max|minimum|maximum|least|most|low|high|(.+_)?(lowest|highest|lower|upper)(_.+)?"
                    + "|(minimum|maximum)_.+|.+_(min|max|minimum|maximum)");

    /** Other words for an amount of money. */
    private static final Pattern SUM = Pattern.compile("value|sum|total");

    /** Verbs that refuse, end, hold, correct or take back; somebody will ask why. */
    private static final Pattern EXPLAINED = Pattern.compile(
            "(reject|refuse|return|revoke|cancel|close|void|reverse|waive|write-off|hold|block|quarantine|suspend)(-.+)?");

    /** Verbs that let go on. */
    private static final Pattern PLAIN =
            Pattern.compile("(approve|reopen|reactivate|reinstate|resume|retire|decline)(-.+)?");

    /** Taking back is plain for a request of one's own, and explained for rules that hold for all from a day on. */
    private static final Pattern TAKEN_BACK = Pattern.compile(".*/withdraw");

    private static final String VERSION = "{valid_from}";

    private static final Pattern RANGE = Pattern.compile("(.+)_(from|until)");

    private ApiNames() {}

    /** Names that are spelled otherwise, each with where it stands and the word that is meant. */
    static List<String> faults(OpenApiDocument document) {
        var faults = new ArrayList<String>();
        names(document).forEach((where, type) -> fault(where, type, faults));
        objects(document).forEach((where, properties) -> {
            if (properties.has("payment_method") && properties.has("amount")) {
                faults.add("%s/amount: the sum that a payment_method moves is payment_amount".formatted(where));
            }
            properties.propertyStream().forEach(property -> {
                var name = property.getKey();
                var type = document.resolved(property.getValue());
                if (isNumber(type) && LIMIT.matcher(name).matches()) {
                    faults.add("%s/%s: limits are min_<what> and max_<what>".formatted(where, name));
                }
                // A percentage or an amount, as the basis says; and a count of things is no money.
                if (isFraction(type)
                        && SUM.matcher(name).matches()
                        && !properties.has("basis")
                        && !(name.equals(VALUE_OF_GOODS) && properties.has(GOODS))
                        && OF_METRICS.stream().noneMatch(properties::has)
                        && !OF_SIGNED_DOCUMENTS.contains(where + '/' + name)) {
                    faults.add("%s/%s: the word is amount, or <what>_amount".formatted(where, name));
                }
            });
        });
        document.operations().forEach(operation -> verb(document, operation, faults));
        return faults;
    }

    private static void verb(OpenApiDocument document, Operation operation, List<String> faults) {
        if (!operation.method().equals("POST")) {
            return;
        }
        var verb = operation.path().substring(operation.path().lastIndexOf('/') + 1);
        boolean takesBack = TAKEN_BACK.matcher(operation.path()).matches();
        boolean explained = EXPLAINED.matcher(verb).matches()
                || (takesBack && operation.path().contains(VERSION));
        boolean plain = PLAIN.matcher(verb).matches() || (takesBack && !explained);
        boolean required = document.resolved(operation.node().path("requestBody"))
                .path("content")
                .valueStream()
                .map(media -> document.resolved(media.path("schema")))
                .flatMap(schema -> schema.path("required").valueStream())
                .anyMatch(name -> name.asString("").matches("reasons?"));
        if (explained && !required) {
            faults.add("%s: a verb that refuses, ends or takes back requires a reason".formatted(operation));
        }
        if (plain && required) {
            faults.add("%s: a verb that lets go on takes a reason, but does not require it".formatted(operation));
        }
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
            if (POINT_IN_TIME.matcher(name).matches() && !OF_A_CURVE.contains(where)) {
                faults.add("%s: the moment or day that an answer is about is as_of".formatted(where));
            }
        }
        if (RANGE.matcher(name).matches() && !isTime(type) && !isNumber(type)) {
            faults.add("%s: <what>_from and <what>_until are ends of a range, and this is none".formatted(where));
        }
    }

    /** The properties of every object, nested ones too, by where they stand. */
    private static Map<String, JsonNode> objects(OpenApiDocument document) {
        var objects = new TreeMap<String, JsonNode>();
        OpenApiDocument.walk(document.root(), "", (node, where) -> {
            if (where.endsWith("/properties") && node.isObject() && !where.contains("/example")) {
                objects.put(where.replace("/components/schemas/", "").replaceAll("/properties(?=/|$)", ""), node);
            }
        });
        return objects;
    }

    private static Map<String, JsonNode> names(OpenApiDocument document) {
        var names = new TreeMap<String, JsonNode>();
        document.operations()
                .flatMap(ApiNames::queryParameters)
                .forEach(parameter -> names.put("query " + parameter.getKey(), parameter.getValue()));
        objects(document)
                .forEach((where, properties) -> properties
                        .propertyStream()
                        .forEach(property ->
                                names.put(where + '/' + property.getKey(), document.resolved(property.getValue()))));
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
                || Set.of("time", "local-date-time")
                        .contains(type.path("format").asString(""));
    }

    private static boolean isNumber(JsonNode type) {
        return type.path("type").toString().matches(".*(number|integer).*");
    }

    private static boolean isFraction(JsonNode type) {
        return type.path("type").toString().contains("number");
    }

    private static boolean isCode(JsonNode type) {
        return type.path("type").toString().matches(".*(string|boolean).*") && !isTime(type);
    }
}
