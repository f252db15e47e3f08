package com.quenty.platform.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.quenty.platform.json.RecordNullness;
import com.quenty.platform.json.SnakeCase;
import com.quenty.platform.web.MergePatch;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.AnnotationsUtils;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says of each record what its components say themselves: what is not {@code @Nullable} is required, what is may be
 * null. A {@link MergePatch} is shown as its record with nothing required.
 */
final class RecordSchemas implements ModelConverter {

    private final ObjectMapper types;

    RecordSchemas(ObjectMapper types) {
        this.types = types;
    }

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        var java = types.constructType(type.getType());
        if (java != null && java.getRawClass() == MergePatch.class) {
            return patchOf(java.containedType(0), context);
        }
        if (!chain.hasNext()) {
            return null;
        }
        var schema = chain.next().resolve(type, context, chain);
        if (schema != null && java != null && java.isRecordType()) {
            var model = modelOf(schema, context);
            if (model != null && model.getProperties() != null) {
                describe(model, java.getRawClass());
            }
        }
        return schema;
    }

    @Override
    public boolean isOpenapi31() {
        return true;
    }

    private static @Nullable Schema<?> modelOf(Schema<?> schema, ModelConverterContext context) {
        return schema.get$ref() == null ? schema : context.getDefinedModels().get(nameIn(schema.get$ref()));
    }

    private static void describe(Schema<?> model, Class<?> record) {
        var required = new ArrayList<String>();
        for (var component : record.getRecordComponents()) {
            var name = SnakeCase.of(component.getName());
            var property = model.getProperties().get(name);
            if (property == null) {
                continue;
            }
            requireContent(property, component);
            if (!RecordNullness.isNullable(component)) {
                required.add(name);
            } else if (!isLeftOutWhenNull(component)) {
                model.getProperties().put(name, nullable(property));
            }
        }
        model.setRequired(required.isEmpty() ? null : required);
    }

    /** The library shows the maximum of a word that must not be blank, with a minimum of nothing. */
    private static void requireContent(Schema<?> property, RecordComponent component) {
        var accessor = component.getAccessor();
        if (accessor.isAnnotationPresent(NotBlank.class) && orZero(property.getMinLength()) == 0) {
            property.setMinLength(1);
        }
        if (accessor.isAnnotationPresent(NotEmpty.class)) {
            if (component.getType() == String.class && orZero(property.getMinLength()) == 0) {
                property.setMinLength(1);
            } else if (component.getType() != String.class && orZero(property.getMinItems()) == 0) {
                property.setMinItems(1);
            }
        }
    }

    private static int orZero(@Nullable Integer limit) {
        return limit == null ? 0 : limit;
    }

    private static boolean isLeftOutWhenNull(RecordComponent component) {
        var include = component.getAccessor().getAnnotation(JsonInclude.class);
        return include != null && include.value() != JsonInclude.Include.ALWAYS;
    }

    private Schema<?> patchOf(JavaType patched, ModelConverterContext context) {
        var name = SchemaModels.shortened(patched.getRawClass().getSimpleName()) + "Patch";
        var whole = context.resolve(new AnnotatedType(patched).resolveAsRef(false));
        var patch = new Schema<>();
        patch.setTypes(Set.of("object"));
        patch.setDescription("A JSON merge patch: what is left out stays as it is, null takes it away.");
        patch.setProperties(patchable(patched.getRawClass(), whole.getProperties(), context));
        context.defineModel(name, patch);
        return new Schema<>().$ref(Components.COMPONENTS_SCHEMAS_REF + name);
    }

    @SuppressWarnings("rawtypes") // as the library has it
    private Map<String, Schema> patchable(
            Class<?> record, Map<String, Schema> properties, ModelConverterContext context) {
        var patchable = new LinkedHashMap<String, Schema>();
        for (var component : record.getRecordComponents()) {
            var name = SnakeCase.of(component.getName());
            var property = component.getType().isRecord()
                    ? patchOf(types.constructType(component.getGenericType()), context)
                    : AnnotationsUtils.clone(properties.get(name), true);
            patchable.put(name, RecordNullness.isNullable(component) ? nullable(property) : property);
        }
        return patchable;
    }

    private static Schema<?> nullable(Schema<?> property) {
        if (property.get$ref() != null) {
            var either = new Schema<>();
            either.setDescription(property.getDescription());
            either.setAnyOf(List.of(new Schema<>().$ref(property.get$ref()), ofNull()));
            return either;
        }
        if (property.getTypes() != null && !property.getTypes().contains("null")) {
            var typesAndNull = new LinkedHashSet<>(property.getTypes());
            typesAndNull.add("null");
            property.setTypes(typesAndNull);
            if (property.getEnum() != null) {
                withNull(property); // an enum lists every value there may be, null too
            }
        }
        return property;
    }

    /** The list may be one that can't grow. */
    @SuppressWarnings("unchecked") // the library's enum of a schema of any type
    private static void withNull(Schema<?> property) {
        var values = new ArrayList<@Nullable Object>(property.getEnum());
        values.add(null);
        ((Schema<Object>) property).setEnum(values);
    }

    private static Schema<?> ofNull() {
        var ofNull = new Schema<>();
        ofNull.setTypes(Set.of("null"));
        return ofNull;
    }

    private static String nameIn(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }
}
