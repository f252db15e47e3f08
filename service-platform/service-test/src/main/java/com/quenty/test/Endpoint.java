package com.quenty.test;

import com.quenty.platform.security.Authenticated;
import com.quenty.platform.security.CommonData;
import com.quenty.platform.security.PlatformOnly;
import com.quenty.platform.security.PublicEndpoint;
import com.quenty.platform.security.RequiresPermission;
import com.quenty.platform.web.MergePatch;
import com.quenty.platform.web.PageResponse;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** One method and path of the service, and the handler behind it. */
record Endpoint(
        HttpMethod method,
        String pattern,
        HandlerMethod handler,
        List<MediaType> consumes,
        boolean saysWhatItProduces) {

    private static final String OURS = "com.quenty.";

    /** Those of our own controllers, by path; error pages and the API document are the framework's. */
    static List<Endpoint> allOf(Iterable<RequestMappingHandlerMapping> mappings) {
        var endpoints = new ArrayList<Endpoint>();
        for (var mapping : mappings) {
            mapping.getHandlerMethods().forEach((info, handler) -> {
                if (handler.getBeanType().getName().startsWith(OURS)
                        && !ErrorController.class.isAssignableFrom(handler.getBeanType())) {
                    endpoints.addAll(of(info, handler));
                }
            });
        }
        endpoints.sort(Comparator.comparing(Endpoint::pattern)
                .thenComparing(endpoint -> endpoint.method().name()));
        return List.copyOf(endpoints);
    }

    private static List<Endpoint> of(RequestMappingInfo info, HandlerMethod handler) {
        var patterns = Objects.requireNonNull(info.getPathPatternsCondition()).getPatternValues();
        var methods = info.getMethodsCondition().getMethods();
        if (methods.isEmpty()) {
            throw new AssertionError("%s takes every method; name those it means".formatted(handler));
        }
        return patterns.stream()
                .flatMap(pattern -> methods.stream()
                        .map(method -> new Endpoint(
                                method.asHttpMethod(),
                                pattern,
                                handler,
                                List.copyOf(info.getConsumesCondition().getConsumableMediaTypes()),
                                !info.getProducesCondition().isEmpty())))
                .toList();
    }

    List<? extends Annotation> declarations() {
        return Stream.of(RequiresPermission.class, Authenticated.class, PublicEndpoint.class)
                .<Annotation>map(handler::getMethodAnnotation)
                .filter(Objects::nonNull)
                .toList();
    }

    @Nullable
    String permission() {
        var required = handler.getMethodAnnotation(RequiresPermission.class);
        return required == null ? null : required.value();
    }

    boolean isPublic() {
        return handler.hasMethodAnnotation(PublicEndpoint.class);
    }

    boolean isPlatformOnly() {
        return handler.hasMethodAnnotation(PlatformOnly.class);
    }

    boolean readsCommonData() {
        return handler.hasMethodAnnotation(CommonData.class);
    }

    /** Answers a page of many, of which the caller may see some. */
    boolean isList() {
        return method.equals(HttpMethod.GET)
                && PageResponse.class.isAssignableFrom(handler.getMethod().getReturnType());
    }

    boolean isInternal() {
        return pattern.startsWith("/internal/");
    }

    boolean hasVariables() {
        return pattern.contains("{");
    }

    /** Reads a body, and it is JSON. */
    boolean readsJson() {
        return (readsRecord() || hasPatch())
                && (consumes.isEmpty() || consumes.stream().anyMatch(Endpoint::isJson));
    }

    /** Reads a body into a type of the suite, whose fields are all known. */
    boolean readsRecord() {
        return parameters()
                .anyMatch(parameter -> parameter.hasParameterAnnotation(RequestBody.class)
                        && parameter.getParameterType().isRecord());
    }

    private boolean hasPatch() {
        return parameters().anyMatch(parameter -> parameter.getParameterType() == MergePatch.class);
    }

    private Stream<MethodParameter> parameters() {
        return Stream.of(handler.getMethodParameters());
    }

    private static boolean isJson(MediaType type) {
        return type.getSubtype().equals("json") || type.getSubtype().endsWith("+json");
    }

    @Override
    public String toString() {
        return method.name() + ' ' + pattern;
    }
}
