package com.quenty.platform.openapi;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A pattern of Jakarta Validation in the dialect of JSON Schema: that of ECMA-262 with Unicode, and found anywhere in the
 * text unless it is anchored, whereas Java's has to match the whole.
 */
final class EcmaPattern {

    /** Classes that ECMA-262 lacks, by their ranges, which fit inside and outside of brackets. */
    private static final Map<String, String> CLASSES = new TreeMap<>(Map.ofEntries(
            Map.entry("Cntrl", "\\u0000-\\u001F\\u007F"),
            Map.entry("IsCntrl", "\\u0000-\\u001F\\u007F"),
            Map.entry("ASCII", "\\u0000-\\u007F"),
            Map.entry("Alpha", "A-Za-z"),
            Map.entry("Alnum", "A-Za-z0-9"),
            Map.entry("Digit", "0-9"),
            Map.entry("XDigit", "0-9A-Fa-f"),
            Map.entry("Lower", "a-z"),
            Map.entry("Upper", "A-Z"),
            Map.entry("Punct", "!-\\/:-@\\[-`\\{-~"),
            Map.entry("Graph", "!-~"),
            Map.entry("Print", " -~"),
            Map.entry("Blank", " \\t"),
            Map.entry("Space", " \\t\\n\\u000B\\f\\r"),
            Map.entry("IsAlphabetic", "\\p{Alphabetic}"),
            Map.entry("IsLetter", "\\p{L}"),
            Map.entry("IsDigit", "\\p{Nd}"),
            Map.entry("IsWhite_Space", "\\p{White_Space}"),
            Map.entry("IsControl", "\\p{Cc}")));

    /** Constructs without a counterpart, so that the rule has to be written in another way. */
    private static final Pattern JAVA_ONLY = Pattern.compile(
            "\\\\[QEAZzGRXhHV]|\\\\x\\{|[*+?]\\+|\\{[0-9]+(?:,[0-9]*)?}\\+|\\(\\?>|\\(\\?[a-zA-Z-]+[:)]|&&|\\\\p\\{(?:java|In)|\\\\p[A-Z]");

    private static final Pattern PROPERTY = Pattern.compile("\\\\(p|P)\\{(?:(Is)?([A-Za-z_]+)(?:=([A-Za-z_]+))?)}");

    private EcmaPattern() {}

    /** @throws IllegalArgumentException for what only Java knows */
    static String of(String java) {
        var text = java;
        while (text.startsWith("^")) {
            text = text.substring(1);
        }
        while (text.endsWith("$") && !text.endsWith("\\$")) {
            text = text.substring(0, text.length() - 1);
        }
        if (JAVA_ONLY.matcher(withoutEscapedBackslashes(text)).find()) {
            throw new IllegalArgumentException(
                    "Only Java understands the pattern %s: write it as ECMA-262 does".formatted(java));
        }
        var translated = withoutNeedlessEscapes(properties(text));
        return alternates(translated) ? "^(?:" + translated + ")$" : "^" + translated + "$";
    }

    private static String properties(String text) {
        var result = new StringBuilder();
        boolean inBrackets = false;
        for (int i = 0; i < text.length(); i++) {
            char next = text.charAt(i);
            if (next == '\\') {
                var property = PROPERTY.matcher(text).region(i, text.length());
                if (property.lookingAt()) {
                    result.append(property(property.group(1), property, inBrackets));
                    i = property.end() - 1;
                    continue;
                }
                result.append(next);
                i++;
                result.append(text.charAt(i));
                continue;
            }
            if (next == '[') {
                inBrackets = true;
            } else if (next == ']') {
                inBrackets = false;
            }
            result.append(next);
        }
        return result.toString();
    }

    private static String property(String sign, java.util.regex.MatchResult property, boolean inBrackets) {
        var name = (property.group(2) == null ? "" : property.group(2)) + property.group(3);
        var ranges = CLASSES.get(name);
        if (property.group(4) != null) {
            return "\\%s{%s=%s}".formatted(sign, property.group(3), property.group(4));
        }
        if (ranges == null) {
            return property.group(2) == null
                    ? property.group()
                    : "\\%s{Script=%s}".formatted(sign, property.group(3)); // \p{IsLatin}
        }
        if (ranges.startsWith("\\p{")) {
            return sign.equals("p") ? ranges : ranges.replace("\\p", "\\P");
        }
        if (!inBrackets) {
            return (sign.equals("p") ? "[" : "[^") + ranges + ']';
        }
        if (sign.equals("P")) {
            throw new IllegalArgumentException(
                    "\\P{%s} has no counterpart inside of brackets in ECMA-262".formatted(name));
        }
        return ranges;
    }

    /** With Unicode, ECMA-262 takes a backslash only before what has a meaning of its own. */
    private static String withoutNeedlessEscapes(String text) {
        var result = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char next = text.charAt(i);
            if (next == '\\' && i + 1 < text.length()) {
                char escaped = text.charAt(i + 1);
                if ("^$\\.*+?()[]{}|/-".indexOf(escaped) >= 0 || Character.isLetterOrDigit(escaped)) {
                    result.append(next);
                }
                result.append(escaped);
                i++;
            } else {
                result.append(next);
            }
        }
        return result.toString();
    }

    private static String withoutEscapedBackslashes(String text) {
        return text.replace("\\\\", "");
    }

    /** Whether a bar stands outside of all groups, where an anchor would belong to one side only. */
    private static boolean alternates(String text) {
        int depth = 0;
        boolean inBrackets = false;
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '\\' -> i++;
                case '[' -> inBrackets = true;
                case ']' -> inBrackets = false;
                case '(' -> depth += inBrackets ? 0 : 1;
                case ')' -> depth -= inBrackets ? 0 : 1;
                case '|' -> {
                    if (!inBrackets && depth == 0) {
                        return true;
                    }
                }
                default -> {
                    // stands for itself
                }
            }
        }
        return false;
    }
}
