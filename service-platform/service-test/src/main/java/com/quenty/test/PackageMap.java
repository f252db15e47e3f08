package com.quenty.test;

import static java.util.function.Predicate.not;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.service.annotation.HttpExchange;

/** Where the nouns of a service are: package, noun, tables and URLs, as the README shows them below {@code <!-- packages -->}. */
record PackageMap(Path readme, List<Row> rows) {

    record Row(String room, String noun, Set<String> tables, Set<String> urls) {}

    private static final Pattern BLOCK = Pattern.compile("<!-- packages -->\\n(?:\\|.*\\n)*");

    /** A README that has no map yet gets it at the end of what the service owns. */
    private static final Pattern NEXT_HEADING = Pattern.compile("(?m)(?<=\\n)## (?!What it owns)");

    static PackageMap of(Path module, Class<?> application, JavaClasses classes) {
        var tables = new TreeMap<String, Set<String>>();
        TableOwners.owners(classes)
                .forEach((table, rooms) -> rooms.forEach(room ->
                        tables.computeIfAbsent(room, none -> new TreeSet<>()).add(table)));
        var urls = classes.stream()
                .filter(ServiceRules.CONTROLLERS)
                .collect(Collectors.groupingBy(
                        JavaClass::getPackageName,
                        TreeMap::new,
                        Collectors.flatMapping(PackageMap::urls, Collectors.toCollection(TreeSet::new))));
        var rooms = new TreeSet<>(tables.keySet());
        rooms.addAll(urls.keySet());
        int root = application.getPackageName().length() + 1;
        return new PackageMap(
                module.resolve("README.md"),
                rooms.stream()
                        .filter(room -> room.length() > root)
                        .map(room -> row(
                                room.substring(root),
                                tables.getOrDefault(room, Set.of()),
                                urls.getOrDefault(room, new TreeSet<>())))
                        .toList());
    }

    private static Row row(String room, Set<String> tables, Set<String> urls) {
        var noun = tables.stream()
                .filter(table -> table.replace("_", "").equals(room))
                .findFirst()
                .map(table -> singular(table).replace('_', ' '))
                .orElse(room.replace('.', ' '));
        return new Row(room, noun, tables, urls);
    }

    String render() {
        var lines = rows.stream()
                .map(row -> "| `%s` | %s | %s | %s |\n"
                        .formatted(row.room(), row.noun(), listed(row.tables()), listed(row.urls())))
                .collect(Collectors.joining());
        return "<!-- packages -->\n| package | noun | tables | URLs |\n|---|---|---|---|\n" + lines;
    }

    boolean isIn(String text) {
        return BLOCK.matcher(text).results().anyMatch(found -> found.group().equals(render()));
    }

    void update() {
        Checkout.write(readme, updated(Checkout.read(readme)));
    }

    String updated(String text) {
        var block = BLOCK.matcher(text);
        if (block.find()) {
            return text.substring(0, block.start()) + render() + text.substring(block.end());
        }
        var next = NEXT_HEADING.matcher(text);
        return next.find()
                ? text.substring(0, next.start()) + render() + '\n' + text.substring(next.start())
                : text.stripTrailing() + "\n\n" + render();
    }

    /** {@code order_items} is {@code order_item}, {@code companies} is {@code company}. */
    static String singular(String table) {
        if (table.endsWith("series")) {
            return table;
        }
        if (table.endsWith("ies")) {
            return table.substring(0, table.length() - 3) + 'y';
        }
        if (table.matches(".*(s|x|ch|sh)es")) {
            return table.substring(0, table.length() - 2);
        }
        return table.endsWith("s") ? table.substring(0, table.length() - 1) : table;
    }

    private static Stream<String> urls(JavaClass controller) {
        var type = controller.reflect();
        var mapping = AnnotatedElementUtils.findMergedAnnotation(type, RequestMapping.class);
        var exchange = AnnotatedElementUtils.findMergedAnnotation(type, HttpExchange.class);
        return Stream.concat(
                        mapping == null ? Stream.empty() : Stream.of(mapping.path()),
                        exchange == null ? Stream.empty() : Stream.of(exchange.url()))
                .filter(not(String::isEmpty));
    }

    private static String listed(Set<String> values) {
        return values.isEmpty()
                ? "–"
                : values.stream().map(value -> "`%s`".formatted(value)).collect(Collectors.joining(", "));
    }
}
