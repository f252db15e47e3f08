package com.quenty.platform.web;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One spelling for all spellings of a JSON text: members by name, no white space, no escapes, numbers by their value,
 * text in NFC as it is stored. Only ever hashed, so a string is written with its length instead of quoted.
 */
final class CanonicalJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private CanonicalJson() {}

    /** @return the bytes themselves when they are no JSON: reading them says so soon enough */
    static byte[] of(byte[] utf8) {
        try {
            var canonical = new StringBuilder();
            write(JSON.readTree(utf8), canonical);
            return canonical.toString().getBytes(StandardCharsets.UTF_8);
        } catch (JacksonException noJson) {
            return utf8;
        }
    }

    private static void write(JsonNode node, StringBuilder out) {
        switch (node.getNodeType()) {
            case OBJECT -> {
                var members = new TreeMap<String, JsonNode>();
                node.forEachEntry((name, value) -> members.put(Normalizer.normalize(name, Normalizer.Form.NFC), value));
                out.append('{');
                members.forEach((name, value) -> {
                    text(name, out);
                    write(value, out);
                });
                out.append('}');
            }
            case ARRAY -> {
                out.append('[');
                node.forEach(element -> write(element, out));
                out.append(']');
            }
            case STRING -> text(node.stringValue(), out);
            case NUMBER ->
                out.append('#').append(node.decimalValue().stripTrailingZeros()).append(';');
            default -> out.append(node).append(';');
        }
    }

    private static void text(String text, StringBuilder out) {
        var normal = Normalizer.normalize(text, Normalizer.Form.NFC);
        out.append('"').append(normal.length()).append(':').append(normal);
    }
}
