package com.quenty.platform.web;

import com.quenty.platform.problem.ValidationFailed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

final class IfMatchArgument implements HandlerMethodArgumentResolver {

    private static final Pattern STRONG_TAG = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern ANY_TAG = Pattern.compile("(W/)?\"[^\"]*\"");
    private static final Pattern VERSION = Pattern.compile("0|[1-9]\\d{0,17}");

    /** No resource has it: for tags that are well formed but that no service has issued. */
    private static final long NO_VERSION = -1;

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == IfMatch.class;
    }

    @Override
    public IfMatch resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var header = request.getHeader(HttpHeaders.IF_MATCH);
        if (header == null || header.isBlank()) {
            var method = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class))
                    .getMethod();
            if (method.equals("POST")) {
                return IfMatch.ANY;
            }
            throw new IfMatchMissing();
        }
        var tag = header.strip();
        return tag.equals("*") ? IfMatch.ANY : new IfMatch(version(tag));
    }

    private static long version(String tag) {
        if (!ANY_TAG.matcher(tag).matches()) {
            throw ValidationFailed.of(HttpHeaders.IF_MATCH, "must be one entity tag in double quotes");
        }
        // A weak tag never matches strongly (RFC 9110, 8.8.3.2), and ours are numbers.
        var strong = STRONG_TAG.matcher(tag);
        return strong.matches() && VERSION.matcher(strong.group(1)).matches()
                ? Long.parseLong(strong.group(1))
                : NO_VERSION;
    }
}
