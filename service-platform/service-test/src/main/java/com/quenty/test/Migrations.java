package com.quenty.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The migrations of a service, in their order. */
record Migrations(List<Script> scripts) {

    /** @param version of {@code V12__add_x.sql}; 0 when the file's name has none */
    record Script(int version, String file, String sql) {}

    private static final Pattern NAME = Pattern.compile("V(\\d+)__[a-z0-9_]+\\.sql");

    private static final Pattern TABLE = Pattern.compile(
            "\\b(CREATE\\s+TABLE(?:\\s+IF\\s+NOT\\s+EXISTS)?|DROP\\s+TABLE(?:\\s+IF\\s+EXISTS)?|RENAME\\s+TO)\\s+(\\w+)"
                    + "(\\s+PARTITION\\s+OF)?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern RENAMED =
            Pattern.compile("\\bALTER\\s+TABLE\\s+(\\w+)\\s+RENAME\\s+TO\\s+(\\w+)", Pattern.CASE_INSENSITIVE);

    /** Those that were built together with the application. */
    static Migrations of(Class<?> application) {
        return in(Path.of(ServiceArchitecture.place(application)).resolve("db/migration"));
    }

    static Migrations in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return new Migrations(List.of());
        }
        try (var files = Files.list(folder)) {
            return new Migrations(files.filter(file -> file.toString().endsWith(".sql"))
                    .map(file -> new Script(version(file), file.getFileName().toString(), Checkout.read(file)))
                    .sorted(Comparator.comparingInt(Script::version))
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The tables that stand after the last migration, without partitions. */
    Set<String> tables() {
        var tables = new TreeSet<String>();
        for (var script : scripts) {
            var sql = script.sql().replaceAll("(?m)--.*$", "");
            TABLE.matcher(sql).results().forEach(found -> {
                var verb = found.group(1).toUpperCase(Locale.ROOT);
                var table = found.group(2).toLowerCase(Locale.ROOT);
                if (verb.startsWith("CREATE") && found.group(3) == null) {
                    tables.add(table);
                } else if (verb.startsWith("DROP")) {
                    tables.remove(table);
                }
            });
            RENAMED.matcher(sql).results().forEach(found -> {
                if (tables.remove(found.group(1).toLowerCase(Locale.ROOT))) {
                    tables.add(found.group(2).toLowerCase(Locale.ROOT));
                }
            });
        }
        return tables;
    }

    private static int version(Path file) {
        var name = NAME.matcher(file.getFileName().toString());
        return name.matches() ? Integer.parseInt(name.group(1)) : 0;
    }
}
