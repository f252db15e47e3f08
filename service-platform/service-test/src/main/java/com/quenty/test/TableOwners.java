package com.quenty.test;

import com.quenty.platform.architecture.Owns;
import com.quenty.platform.architecture.Reads;
import com.quenty.platform.dated.DatedTables;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table belongs to one package, in Java and in SQL. The owner is the package of the table's entity, or the one whose
 * package-info says {@code @Owns}; others read a table when they say {@code @Reads}, and never write it. A table of dated versions is
 * read by what asks for the version of a day.
 */
final class TableOwners {

    private static final String OWNS = Owns.class.getName();
    private static final String READS = Reads.class.getName();

    /** Where JPA names a table. */
    private static final Set<String> MAPPINGS = Set.of(
            "jakarta.persistence.Table",
            "jakarta.persistence.SecondaryTable",
            "jakarta.persistence.CollectionTable",
            "jakarta.persistence.JoinTable");

    private TableOwners() {}

    /**
     * Accesses to tables of other packages that are not declared, and tables without one owner.
     *
     * @param tables of the service's own migrations: names that are not among them are aliases, functions or the platform's
     */
    static List<String> faults(JavaClasses classes, Set<String> tables) {
        var owners = owners(classes);
        var readers = declared(classes, READS);
        var faults = new TreeSet<String>();
        for (var table : tables) {
            var of = owners.getOrDefault(table, Set.of());
            if (of.isEmpty()) {
                faults.add("table %s has no owner: say @Owns on its package".formatted(table));
            } else if (of.size() > 1) {
                faults.add("table %s has several owners: %s".formatted(table, of));
            }
        }
        Stream.of(owners, readers)
                .flatMap(named -> named.entrySet().stream())
                .filter(named -> !tables.contains(named.getKey()))
                .forEach(named -> faults.add("%s names the table %s, which no migration creates"
                        .formatted(named.getValue(), named.getKey())));

        var used = new TreeSet<String>();
        for (var type : classes) {
            for (var constant : Constants.of(type)) {
                for (var mention : new SqlText(constant).mentions()) {
                    var table = mention.table();
                    var room = type.getPackageName();
                    if (!tables.contains(table)
                            || owners.getOrDefault(table, Set.of()).contains(room)) {
                        continue;
                    }
                    used.add(room + ' ' + table);
                    if (mention.isWritten()) {
                        faults.add("%s writes %s, which belongs to %s"
                                .formatted(type.getName(), table, owners.getOrDefault(table, Set.of())));
                    } else if (!readers.getOrDefault(table, Set.of()).contains(room)) {
                        faults.add("%s reads %s, which belongs to %s, without @Reads"
                                .formatted(type.getName(), table, owners.getOrDefault(table, Set.of())));
                    }
                }
            }
        }
        readPastTheDays(classes, tables, faults);
        readers.forEach((table, rooms) -> rooms.stream()
                .filter(room -> tables.contains(table) && !used.contains(room + ' ' + table))
                .forEach(room -> faults.add("%s says @Reads(\"%s\") and does not read it".formatted(room, table))));
        return List.copyOf(faults);
    }

    /** A version that is read without {@link DatedTables} may be one that is not in force; only the class that asks them lists it. */
    private static void readPastTheDays(JavaClasses classes, Set<String> tables, Set<String> faults) {
        var askers = classes.stream()
                .filter(type -> type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(dependency -> dependency.getTargetClass().isEquivalentTo(DatedTables.class)))
                .toList();
        var dated = askers.stream()
                .flatMap(asker -> Constants.of(asker).stream())
                .filter(tables::contains)
                .collect(Collectors.toSet());
        for (var type : classes) {
            for (var constant : askers.contains(type) ? List.<String>of() : Constants.of(type)) {
                new SqlText(constant)
                        .mentions().stream()
                                .filter(mention -> !mention.isWritten() && dated.contains(mention.table()))
                                .forEach(mention -> faults.add("%s reads the dated table %s past DatedTables"
                                        .formatted(type.getName(), mention.table())));
            }
        }
    }

    /** Packages by the tables that they own. */
    static Map<String, Set<String>> owners(JavaClasses classes) {
        var owners = declared(classes, OWNS);
        for (var type : classes) {
            Stream<HasAnnotations<?>> mapped = Stream.concat(Stream.of(type), type.getFields().stream());
            mapped.flatMap(element -> element.getAnnotations().stream())
                    .filter(annotation ->
                            MAPPINGS.contains(annotation.getRawType().getName()))
                    .flatMap(annotation -> text(annotation, "name"))
                    .forEach(table -> owners.computeIfAbsent(table, none -> new TreeSet<>())
                            .add(type.getPackageName()));
        }
        return owners;
    }

    private static Map<String, Set<String>> declared(JavaClasses classes, String annotation) {
        var declared = new TreeMap<String, Set<String>>();
        for (var type : classes) {
            if (type.getSimpleName().equals("package-info")) {
                type.getAnnotations().stream()
                        .filter(found -> found.getRawType().getName().equals(annotation))
                        .flatMap(found -> text(found, "value"))
                        .forEach(table -> declared.computeIfAbsent(table, none -> new TreeSet<>())
                                .add(type.getPackageName()));
            }
        }
        return declared;
    }

    private static Stream<String> text(JavaAnnotation<?> annotation, String member) {
        var value = annotation.get(member).orElse("");
        var texts = new ArrayList<String>();
        if (value instanceof Object[] values) {
            Stream.of(values).map(String::valueOf).forEach(texts::add);
        } else {
            texts.add(String.valueOf(value));
        }
        return texts.stream().filter(text -> !text.isEmpty());
    }
}
