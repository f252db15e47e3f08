package com.quenty.platform.json;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.quenty.platform.time.Rfc3339;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/**
 * The rules of our JSON. Strict in what it reads: a field nobody knows, a field said twice or a {@code "5"} for a
 * {@code 5} is a caller's mistake worth telling, not worth guessing at.
 */
public final class WireJson {

    /** Contracts grow by optional fields, and a consumer may be a release older than its provider. */
    private static final String CONTRACTS = "com.quenty.contracts.";

    private WireJson() {}

    /** A mapper by these rules, for code that runs without Spring. */
    public static JsonMapper mapper() {
        var builder = JsonMapper.builder();
        apply(builder);
        return builder.build();
    }

    static void apply(JsonMapper.Builder builder) {
        builder.propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                // As declared, which is the order a reader of the record and of the API document knows.
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .withCoercionConfig(
                        LogicalType.Textual,
                        text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .withCoercionConfig(
                        LogicalType.Enum,
                        codes -> codes.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
                .annotationIntrospector(tools.jackson.databind.AnnotationIntrospector.pair(
                        new TolerantContracts(), builder.annotationIntrospector()))
                .addModule(strictValues());
    }

    /** Whether the type is spoken between services. */
    static boolean isContract(Class<?> type) {
        return type.getName().startsWith(CONTRACTS);
    }

    private static SimpleModule strictValues() {
        return new SimpleModule("quenty-strict-values")
                .addDeserializer(String.class, StorableText.fromOutside())
                .addKeyDeserializer(String.class, new StorableName())
                .addDeserializer(BigDecimal.class, new BoundedDecimal())
                .addDeserializer(Instant.class, new StrictText<>(Instant.class, Rfc3339::instant))
                .addDeserializer(LocalDate.class, new StrictText<>(LocalDate.class, Rfc3339::date))
                .addDeserializer(LocalDateTime.class, new StrictText<>(LocalDateTime.class, Rfc3339::local))
                .addDeserializer(LocalTime.class, new StrictText<>(LocalTime.class, LocalTime::parse))
                .addDeserializer(YearMonth.class, new StrictText<>(YearMonth.class, Rfc3339::month));
    }

    private static final class TolerantContracts extends NopAnnotationIntrospector {
        @Override
        public JsonIgnoreProperties.Value findPropertyIgnoralByName(MapperConfig<?> config, Annotated annotated) {
            return annotated instanceof AnnotatedClass && isContract(annotated.getRawType())
                    ? JsonIgnoreProperties.Value.forIgnoreUnknown(true)
                    : JsonIgnoreProperties.Value.empty();
        }
    }
}
