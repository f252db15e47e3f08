package com.quenty.platform.web;

import com.quenty.platform.json.SnakeCase;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.annotation.RequestParamMethodArgumentResolver;

/** {@code @RequestParam int windowDays} is {@code window_days} in the query, unless the annotation names it. */
final class SnakeCaseParameter extends RequestParamMethodArgumentResolver {

    SnakeCaseParameter(ConfigurableBeanFactory beans) {
        super(beans, false);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        var annotation = parameter.getParameterAnnotation(RequestParam.class);
        return annotation != null
                && annotation.name().isEmpty()
                && !Map.class.isAssignableFrom(parameter.getParameterType())
                && super.supportsParameter(parameter);
    }

    @Override
    protected NamedValueInfo createNamedValueInfo(MethodParameter parameter) {
        var annotation = Objects.requireNonNull(parameter.getParameterAnnotation(RequestParam.class));
        return new NamedValueInfo(nameOf(parameter), annotation.required(), annotation.defaultValue());
    }

    static String nameOf(MethodParameter parameter) {
        var annotation = parameter.getParameterAnnotation(RequestParam.class);
        return annotation == null || annotation.name().isEmpty()
                ? SnakeCase.of(Objects.requireNonNull(parameter.getParameterName()))
                : annotation.name();
    }
}
