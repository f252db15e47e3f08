package com.quenty.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Code that stands in two modules: runs of lines that are alike, whatever the names and values in them. Lines that every class
 * has (imports, annotations, fields, constructors, signatures, braces) do not count, nor do calls of the platform that every
 * use case begins with.
 */
final class Copies {

    /** Alike lines one after the other that make a copy. */
    static final int LINES = 6;

    /** A run of one shape over and over (constants, accessors, assertions) is no copy. */
    private static final int DISTINCT = 5;

    /** One run of alike lines in two files. */
    record Copy(Path file, int line, Path other, int otherLine, int lines) {

        @Override
        public String toString() {
            return "%s:%d ~ %s:%d (%d lines)".formatted(file, line, other, otherLine, lines);
        }
    }

    private record Line(int number, String shape) {}

    private record Source(String module, Path file, List<Line> lines) {}

    private record Place(Source source, int index) {

        String shapeAt(int offset) {
            int at = index + offset;
            return at >= 0 && at < source.lines().size()
                    ? source.lines().get(at).shape()
                    : "";
        }

        int number(int offset) {
            return source.lines().get(index + offset).number();
        }
    }

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);
    private static final Pattern LITERAL =
            Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)+'|\\b\\d[\\w.]*");
    private static final Pattern NAME = Pattern.compile("\\b[A-Za-z_]\\w*\\b");

    private static final Set<String> KEYWORDS = Set.of(
            "boolean",
            "break",
            "case",
            "catch",
            "class",
            "continue",
            "default",
            "do",
            "double",
            "else",
            "enum",
            "extends",
            "false",
            "final",
            "finally",
            "float",
            "for",
            "if",
            "implements",
            "instanceof",
            "int",
            "interface",
            "long",
            "new",
            "null",
            "package",
            "private",
            "protected",
            "public",
            "record",
            "return",
            "static",
            "super",
            "switch",
            "this",
            "throw",
            "throws",
            "true",
            "try",
            "var",
            "void",
            "while");

    /** By shape: what every class has, and what is too little to be copied. */
    private static final Pattern THIN = Pattern.compile(
            "[\\W]*" // punctuation
                    + "|n static [\\w.]+;|(?:import|package)\\b.*" // imports
                    + "|@.*" // annotations
                    + "|(?:return )?this;?|this\\.n = n;"
                    + "|(?:(?:private|protected|public|static|final) )+[\\w.<>?, \\[\\]]+(?: = [^(]*)?;" // fields
                    + "|(?:(?:private|protected|public|static|final) )*[\\w.<>?, \\[\\]]* ?n\\(.*\\)(?: throws [\\w, ]+)? \\{" // methods
                    + "|n n(?:, n n)*[,)]?.*" // parameters, one to a line
                    + "|return [\\w.]+;"
                    + "|\\.n\\(0, .*\\)" // a parameter of a query
                    + "|(?:else|try|finally) ?\\{?");

    /** Calls of the platform: they are the code that services share, so no service can share them further. */
    private static final Pattern PLATFORM = Pattern.compile("\\s*(?:return |\\(\\) -> )?"
            + "(?:RowScope\\.require\\w+|idempotency\\.once|UniqueKeys\\.refusing|match\\.check)\\(.*");

    private final List<Source> sources;

    private Copies(List<Source> sources) {
        this.sources = sources;
    }

    /** All Java sources, of main and of tests, of these modules. */
    static Copies in(Path suite, List<String> modules) {
        return new Copies(modules.stream()
                .flatMap(module -> files(suite.resolve(module).resolve("src"))
                        .map(file -> new Source(module, suite.relativize(file), lines(Checkout.read(file)))))
                .toList());
    }

    private static Stream<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Line> lines(String text) {
        UnaryOperator<String> blank = found -> found.replaceAll("[^\\n]", "");
        var code = COMMENT.matcher(text).replaceAll(found -> blank.apply(found.group()));
        var raw = code.split("\\n", -1);
        return IntStream.range(0, raw.length)
                .filter(index -> !PLATFORM.matcher(raw[index]).matches())
                .mapToObj(index -> new Line(index + 1, shape(raw[index])))
                .filter(line -> !THIN.matcher(line.shape()).matches())
                .toList();
    }

    /** Names are n, values are v. */
    static String shape(String line) {
        var values = LITERAL.matcher(line.strip()).replaceAll("0");
        return NAME.matcher(values)
                .replaceAll(name -> KEYWORDS.contains(name.group()) ? name.group() : "n")
                .replaceAll("\\s+", " ");
    }

    /** The longest runs between two modules, each pair of files with each of its runs. */
    List<Copy> between() {
        var windows = new HashMap<String, List<Place>>();
        for (var source : sources) {
            for (int i = 0; i + LINES <= source.lines().size(); i++) {
                var key = new StringBuilder();
                var shapes = source.lines().subList(i, i + LINES).stream()
                        .map(Line::shape)
                        .toList();
                if (Set.copyOf(shapes).size() < DISTINCT) {
                    continue;
                }
                shapes.forEach(shape -> key.append(shape).append('\n'));
                windows.computeIfAbsent(key.toString(), none -> new ArrayList<>())
                        .add(new Place(source, i));
            }
        }
        var copies = new ArrayList<Copy>();
        var seen = new HashSet<String>();
        for (var places : windows.values()) {
            for (int i = 0; i < places.size(); i++) {
                for (int j = i + 1; j < places.size(); j++) {
                    var one = places.get(i);
                    var other = places.get(j);
                    if (!one.source().module().equals(other.source().module()) && starts(one, other)) {
                        copies.add(copy(one, other));
                    }
                }
            }
        }
        copies.sort(Comparator.comparingInt(Copy::lines).reversed().thenComparing(Copy::toString));
        return copies;
    }

    /** Only the first window of a run makes the run. */
    private static boolean starts(Place one, Place other) {
        return one.shapeAt(-1).isEmpty() || !one.shapeAt(-1).equals(other.shapeAt(-1));
    }

    private static Copy copy(Place one, Place other) {
        int length = LINES;
        while (!one.shapeAt(length).isEmpty() && one.shapeAt(length).equals(other.shapeAt(length))) {
            length++;
        }
        return new Copy(one.source().file(), one.number(0), other.source().file(), other.number(0), length);
    }
}
