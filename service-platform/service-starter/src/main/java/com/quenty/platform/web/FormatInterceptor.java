package com.quenty.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Asks for JSON on both sides before an endpoint begins its work: a body in another format is not passed over where
 * the endpoint wants none, and a caller who can't read the answer is told before something has changed. Endpoints that
 * declare what they consume or produce have been matched by that already.
 */
final class FormatInterceptor implements HandlerInterceptor {

    private static final List<MediaType> JSON = List.of(MediaType.APPLICATION_JSON);

    private final HeaderContentNegotiationStrategy accepted = new HeaderContentNegotiationStrategy();
    private final Map<HandlerMethod, Formats> formats = new ConcurrentHashMap<>();

    /**
     * @param read null when the mapping decides
     * @param writesJson false when the mapping decides
     */
    private record Formats(@Nullable List<MediaType> read, boolean writesJson) {}

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws HttpMediaTypeException {
        if (handler instanceof HandlerMethod method) {
            var known = formats.computeIfAbsent(method, FormatInterceptor::formatsOf);
            if (known.read() != null && hasBody(request)) {
                checkBody(request, known.read());
            }
            if (known.writesJson()) {
                checkAccept(request);
            }
        }
        return true;
    }

    private static void checkBody(HttpServletRequest request, List<MediaType> readable)
            throws HttpMediaTypeNotSupportedException {
        var named = request.getContentType();
        var type = named == null ? null : MediaType.parseMediaType(named);
        if (type == null
                || !WireMessageConverter.isUtf8(type)
                || readable.stream().noneMatch(type::equalsTypeAndSubtype)) {
            throw new HttpMediaTypeNotSupportedException(type, readable, HttpMethod.valueOf(request.getMethod()));
        }
    }

    private void checkAccept(HttpServletRequest request) throws HttpMediaTypeNotAcceptableException {
        if (request.getHeader(HttpHeaders.ACCEPT) == null) {
            return;
        }
        var types = accepted.resolveMediaTypes(new ServletWebRequest(request)).stream()
                .filter(type -> type.isCompatibleWith(MediaType.APPLICATION_JSON) && type.getQualityValue() > 0)
                .toList();
        if (types.isEmpty() || !types.stream().allMatch(WireMessageConverter::isUtf8)) {
            throw new HttpMediaTypeNotAcceptableException(JSON);
        }
    }

    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }

    private static Formats formatsOf(HandlerMethod method) {
        var mapping = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), RequestMapping.class);
        boolean consumes = mapping != null && mapping.consumes().length > 0;
        boolean produces = mapping != null && mapping.produces().length > 0;
        return new Formats(consumes ? null : readBy(method), !produces);
    }

    private static List<MediaType> readBy(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                        .anyMatch(parameter -> parameter.getParameterType() == MergePatch.class)
                ? MergePatchArgument.ACCEPTED
                : JSON;
    }
}
