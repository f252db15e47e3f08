package com.quenty.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The language of texts: people are <i>they</i>, and no sentence has a question word as its subject.
 * Looks at comments and string literals of Java and SQL sources, and at the texts of {@code openapi.json}.
 */
final class PlainEnglish {

    private static final Pattern GENDERED =
            Pattern.compile("\\b(?:[Ss]h(?:e)|[Hh](?:e(?:r(?:s|self)?)?|i(?:s|m(?:self)?)))\\b");

    /** At the start, or after the end of a sentence, of a tag or of a paragraph. */
    private static final Pattern OPENING = Pattern.compile(
            "(?:^|[.!?:;]\\s+|<p>\\s*|<li>\\s*)((?:Who|Whoever|Whom|Whose|What|Whatever)\\b[^.!?]*)(\\?)?");

    private static final Pattern TEXT_BLOCK = Pattern.compile("\"\"\"[ \\t]*\\n(.*?)(?<!\\\\)\"\"\"", Pattern.DOTALL);
    private static final Pattern TOKEN = Pattern.compile(
            "\"\"\"[ \\t]*\\n.*?(?<!\\\\)\"\"\"" // text block
                    + "|\"[^\"\\\\\\n]*+(?:\\\\.[^\"\\\\\\n]*+)*+\"" // string
                    + "|'(?:[^'\\\\\\n]|\\\\.)++'" // character
                    + "|/\\*.*?\\*/" // comment
                    + "|//[^\\n]*(?:\\n\\s*//[^\\n]*)*", // comment lines that belong together
            Pattern.DOTALL);

    private static final Pattern SQL_COMMENT = Pattern.compile("--[^\\n]*(?:\\n\\s*--[^\\n]*)*");
    private static final Pattern JSON_TEXT =
            Pattern.compile("\"(?:description|summary|title|detail)\"\\s*:\\s*\"([^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\"");

    private PlainEnglish() {}

    /** Faults of a module: its main sources and its {@code openapi.json}. */
    static List<String> faults(Path module) {
        var faults = new ArrayList<String>();
        for (var file : sources(module.resolve("src/main"))) {
            var text = Checkout.read(file);
            var pattern = file.toString().endsWith(".java") ? TOKEN : SQL_COMMENT;
            pattern.matcher(text)
                    .results()
                    .forEach(found -> check(module.relativize(file), text, found, words(found.group()), faults));
        }
        var document = module.resolve("openapi.json");
        var text = Checkout.read(document);
        JSON_TEXT
                .matcher(text)
                .results()
                .forEach(found -> check(
                        module.relativize(document), text, found, found.group(1).replace("\\n", " "), faults));
        return faults;
    }

    private static List<Path> sources(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file ->
                            file.toString().endsWith(".java") || file.toString().endsWith(".sql"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void check(Path file, String text, MatchResult found, String words, List<String> faults) {
        long line = text.substring(0, found.start())
                        .chars()
                        .filter(character -> character == '\n')
                        .count()
                + 1;
        faultsIn(words).forEach(fault -> faults.add("%s:%d: %s".formatted(file, line, fault)));
    }

    /** Faults of one text, as it is read. */
    static List<String> faultsIn(String words) {
        var faults = new ArrayList<String>();
        GENDERED.matcher(words)
                .results()
                .forEach(found -> faults.add("'%s' in: %s".formatted(found.group(), around(words, found.start()))));
        OPENING.matcher(words)
                .results()
                .filter(found -> found.group(2) == null)
                .forEach(found -> faults.add("a sentence begins: " + around(words, found.start(1))));
        return faults;
    }

    /** Without the marks of comments and literals, in one line. */
    private static String words(String token) {
        if (token.startsWith("'")) {
            return "";
        }
        if (TEXT_BLOCK.matcher(token).matches()) {
            return token.substring(3, token.length() - 3).strip().replaceAll("\\s+", " ");
        }
        if (token.startsWith("\"")) {
            return token.substring(1, token.length() - 1);
        }
        return token.replaceAll("(?m)^\\s*(?:/\\*\\*?|\\*/|\\*|//|--)", " ")
                .replace("/**", " ")
                .replace("*/", " ")
                .replaceAll("@(?:param|throws)\\s+\\S+", ". ")
                .replace("@return", ". ")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String around(String words, int start) {
        return words.substring(Math.max(0, start - 30), Math.min(words.length(), start + 60));
    }
}
