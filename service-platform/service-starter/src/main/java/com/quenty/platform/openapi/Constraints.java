package com.quenty.platform.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Puts the limits of all schemas into words that every reader of JSON Schema understands alike: patterns of ECMA-262, anchored,
 * and no limit that limits nothing.
 */
final class Constraints {

    private final OpenAPI document;

    Constraints(OpenAPI document) {
        this.document = document;
    }

    void tidy() {
        document.getComponents().getSchemas().values().forEach(Constraints::tidy);
        if (document.getPaths() != null) {
            document.getPaths().values().stream()
                    .flatMap(path -> path.readOperations().stream())
                    .forEach(Constraints::tidy);
        }
    }

    private static void tidy(Operation operation) {
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(parameter -> tidy(parameter.getSchema()));
        }
        if (operation.getRequestBody() != null && operation.getRequestBody().getContent() != null) {
            operation.getRequestBody().getContent().values().forEach(media -> tidy(media.getSchema()));
        }
    }

    @SuppressWarnings("rawtypes") // as the library has it
    private static void tidy(@org.jspecify.annotations.Nullable Schema schema) {
        if (schema == null) {
            return;
        }
        if (Objects.equals(schema.getMinLength(), 0)) {
            schema.setMinLength(null);
        }
        if (Objects.equals(schema.getMinItems(), 0)) {
            schema.setMinItems(null);
        }
        if (schema.getPattern() != null) {
            schema.setPattern(EcmaPattern.of(schema.getPattern()));
        }
        parts(schema).forEach(Constraints::tidy);
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    private static Stream<Schema> parts(Schema schema) {
        return Stream.<Stream<Schema>>of(
                        streamOf(
                                schema.getProperties() == null
                                        ? null
                                        : schema.getProperties().values()),
                        streamOf(schema.getAnyOf()),
                        streamOf(schema.getOneOf()),
                        streamOf(schema.getAllOf()),
                        Stream.ofNullable(schema.getItems()),
                        schema.getAdditionalProperties() instanceof Schema more ? Stream.of(more) : Stream.empty())
                .flatMap(each -> each);
    }

    @SuppressWarnings("rawtypes")
    private static Stream<Schema> streamOf(java.util.@org.jspecify.annotations.Nullable Collection<Schema> schemas) {
        return schemas == null ? Stream.empty() : schemas.stream();
    }
}
