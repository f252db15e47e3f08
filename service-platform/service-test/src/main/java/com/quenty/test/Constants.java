package com.quenty.test;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.StringEntry;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The string constants of a class: literals, text blocks, the fixed parts of concatenations, texts of {@code @Query}. */
final class Constants {

    private static final String QUERY = "org.springframework.data.jpa.repository.Query";

    private Constants() {}

    /** Those that may be SQL: JPQL names entities, so only native queries are among them. */
    static List<String> of(JavaClass type) {
        return Stream.concat(pool(type), queries(type, true)).distinct().toList();
    }

    /** With JPQL. */
    static List<String> withQueries(JavaClass type) {
        return Stream.concat(pool(type), queries(type, false)).distinct().toList();
    }

    private static Stream<String> pool(JavaClass type) {
        var source = type.getSource().orElseThrow().getUri();
        var pool = ClassFile.of().parse(bytes(source)).constantPool();
        return StreamSupport.stream(pool.spliterator(), false)
                .filter(StringEntry.class::isInstance)
                .map(entry -> ((StringEntry) entry).stringValue());
    }

    /** Values of annotations are no string constants of the pool. */
    private static Stream<String> queries(JavaClass type, boolean nativeOnly) {
        return type.getMethods().stream()
                .flatMap(method -> method.tryGetAnnotationOfType(QUERY).stream())
                .filter(query -> !nativeOnly
                        || Boolean.TRUE.equals(query.get("nativeQuery").orElse(false)))
                .map(query -> String.valueOf(query.get("value").orElse("")));
    }

    private static byte[] bytes(URI source) {
        try (var stream = source.toURL().openStream()) {
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
