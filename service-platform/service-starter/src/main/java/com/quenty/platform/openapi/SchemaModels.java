package com.quenty.platform.openapi;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.quenty.platform.web.PageResponse;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Names the schemas of the document: a record without the suffix that says its role in Java, {@code CompanyResponse} as
 * {@code Company} and {@code CreateCompanyRequest} as {@code CreateCompany}, and a page of {@code OrderSummary} as
 * {@code OrderSummaryPage}. A {@code @Schema(name = …)} is read in the same way.
 *
 * <p>Two records under one name would be merged by the library without notice; here they fail.
 */
final class SchemaModels extends ModelResolver {

    private static final Pattern ROLE = Pattern.compile("(?<=.)(Request|Response)$");

    private final Map<String, Class<?>> owners = new ConcurrentHashMap<>();

    SchemaModels(ObjectMapper mapper) {
        super(mapper, new Names());
    }

    /** The name of a schema, from the name of its class. */
    static String shortened(String name) {
        return ROLE.matcher(name).replaceFirst("");
    }

    /** The last step of all that give a schema its name. */
    @Override
    protected String decorateModelName(AnnotatedType type, String originalName) {
        var name = super.decorateModelName(type, originalName);
        var java = _mapper.constructType(type.getType());
        if (name == null || java == null || !java.isRecordType()) {
            return name;
        }
        var shortened = shortened(name);
        claim(shortened, java);
        return shortened;
    }

    private void claim(String name, JavaType type) {
        var record = type.getRawClass();
        var owner = owners.putIfAbsent(name, record);
        if (owner != null && owner != record) {
            throw new IllegalStateException(
                    "The schema %s stands for %s and for %s: rename one of them, or give one a @Schema(name = …)"
                            .formatted(name, owner.getName(), record.getName()));
        }
    }

    private static final class Names extends TypeNameResolver {

        @Override
        protected String nameForClass(Class<?> type, Set<Options> options) {
            var name = super.nameForClass(type, options);
            return type.isRecord() ? shortened(name) : name;
        }

        @Override
        protected String nameForGenericType(JavaType type, Set<Options> options) {
            return type.getRawClass() == PageResponse.class
                    ? nameForType(type.containedType(0), options) + "Page"
                    : super.nameForGenericType(type, options);
        }
    }
}
