package com.quenty.platform.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.quenty.platform.problem.FieldProblem;
import com.quenty.platform.problem.ValidationFailed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.ParameterNameDiscoverer;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.annotation.ModelAttributeMethodProcessor;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses query parameters that the endpoint does not know, and values that are no text. Passing over a misspelt
 * {@code ?statsu=open} would answer with everything, which is the opposite of what was asked.
 */
final class KnownParameterInterceptor implements HandlerInterceptor {

    private final Map<HandlerMethod, Map<String, Boolean>> known = new ConcurrentHashMap<>();
    private final ParameterNameDiscoverer names = new DefaultParameterNameDiscoverer();
    private final Supplier<List<HandlerMethodArgumentResolver>> resolvers;

    KnownParameterInterceptor(Supplier<List<HandlerMethodArgumentResolver>> resolvers) {
        this.resolvers = resolvers;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var query = request.getQueryString();
        if (handler instanceof HandlerMethod method && query != null) {
            refuseUnreadable(query);
            check(request.getParameterMap(), known.computeIfAbsent(method, this::parametersOf));
        }
        return true;
    }

    /** Before the container reads the query: a query that it can't read would be answered with 500. */
    private static void refuseUnreadable(String query) {
        var errors = new ArrayList<FieldProblem>();
        for (var parameter : query.split("&")) {
            var name = parameter.split("=", 2)[0];
            if (name.isEmpty() && !parameter.isEmpty()) {
                errors.add(new FieldProblem(name, "has no name"));
            } else if (parameter.indexOf('%') >= 0 && !isText(parameter)) {
                errors.add(new FieldProblem(name, "must be UTF-8 without U+0000"));
            }
        }
        if (!errors.isEmpty()) {
            throw new ValidationFailed(errors);
        }
    }

    private static boolean isText(String encoded) {
        try {
            var bytes = URLDecoder.decode(encoded, ISO_8859_1).getBytes(ISO_8859_1);
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString().indexOf('\0') < 0;
        } catch (CharacterCodingException | IllegalArgumentException unreadable) {
            return false;
        }
    }

    private static void check(Map<String, String[]> sent, Map<String, Boolean> known) {
        var errors = new ArrayList<FieldProblem>();
        sent.forEach((name, values) -> {
            var repeatable = known.get(name);
            if (repeatable == null) {
                errors.add(new FieldProblem(name, "is unknown"));
            } else if (!repeatable && values.length > 1) {
                errors.add(new FieldProblem(name, "is given more than once"));
            }
        });
        if (!errors.isEmpty()) {
            throw new ValidationFailed(errors);
        }
    }

    /** Name of each parameter the method takes, and whether it may come more than once. */
    private Map<String, Boolean> parametersOf(HandlerMethod method) {
        var parameters = new HashMap<String, Boolean>();
        for (var parameter : method.getMethodParameters()) {
            parameter.initParameterNameDiscovery(names);
            if (parameter.hasParameterAnnotation(RequestParam.class)) {
                parameters.put(SnakeCaseParameter.nameOf(parameter), isRepeatable(parameter.getParameterType()));
            } else if (isBound(parameter)) {
                componentsOf(parameter.getParameterType(), parameters);
            }
        }
        return parameters;
    }

    /** Whether the parameter is filled from the query, component by component. */
    private boolean isBound(MethodParameter parameter) {
        return resolvers.get().stream()
                .filter(resolver -> resolver.supportsParameter(parameter))
                .findFirst()
                .filter(ModelAttributeMethodProcessor.class::isInstance)
                .isPresent();
    }

    private void componentsOf(Class<?> type, Map<String, Boolean> parameters) {
        var components = Objects.requireNonNull(
                type.getRecordComponents(), () -> "Query parameters are bound to records, not to " + type.getName());
        var types =
                Arrays.stream(components).map(component -> component.getType()).toArray(Class<?>[]::new);
        try {
            var constructor = type.getDeclaredConstructor(types);
            for (int i = 0; i < components.length; i++) {
                var component = MethodParameter.forExecutable(constructor, i);
                component.initParameterNameDiscovery(names);
                parameters.put(SnakeCaseBindingAdvice.nameOf(component), isRepeatable(types[i]));
            }
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean isRepeatable(Class<?> type) {
        return type.isArray() || Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type);
    }
}
