package com.quenty.test;

import com.quenty.platform.web.MergePatch;
import jakarta.validation.Validator;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestBody;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the example of a body as the service would read it, so that copied into a client it is at least understood. */
record ExampleBodies(JsonMapper json, Validator validator) {

    /** How the service would refuse it; empty when it would not, or when there is nothing to read. */
    List<String> faults(Endpoint endpoint, JsonNode example) {
        return Stream.of(endpoint.handler().getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class)
                        || parameter.getParameterType() == MergePatch.class)
                .map(ExampleBodies::typeOf)
                .flatMap(type -> faults(type, example).stream())
                .toList();
    }

    private static Type typeOf(MethodParameter parameter) {
        var type = parameter.getGenericParameterType();
        return parameter.getParameterType() == MergePatch.class && type instanceof ParameterizedType patch
                ? patch.getActualTypeArguments()[0]
                : type;
    }

    private List<String> faults(Type type, JsonNode example) {
        try {
            Object body = json.treeToValue(example, json.constructType(type));
            return validator.validate(body).stream()
                    .map(violation -> "%s %s".formatted(violation.getPropertyPath(), violation.getMessage()))
                    .toList();
        } catch (RuntimeException refused) {
            return List.of(String.valueOf(refused.getMessage()));
        }
    }
}
