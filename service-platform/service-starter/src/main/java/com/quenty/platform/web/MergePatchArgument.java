package com.quenty.platform.web;

import com.quenty.platform.problem.UnreadableJson;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.http.MediaType;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

final class MergePatchArgument implements HandlerMethodArgumentResolver {

    static final MediaType MERGE_PATCH = MediaType.parseMediaType("application/merge-patch+json");
    static final List<MediaType> ACCEPTED = List.of(MERGE_PATCH, MediaType.APPLICATION_JSON);

    private final JsonMapper json;
    private final BodyCheck check;

    MergePatchArgument(JsonMapper json, BodyCheck check) {
        this.json = json;
        this.check = check;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == MergePatch.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders)
            throws Exception {
        var servletRequest = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        var body = new ServletServerHttpRequest(servletRequest);
        var contentType = body.getHeaders().getContentType();
        if (contentType == null || ACCEPTED.stream().noneMatch(accepted -> accepted.includes(contentType))) {
            throw new HttpMediaTypeNotSupportedException(contentType, ACCEPTED, body.getMethod());
        }
        var type = ResolvableType.forMethodParameter(parameter).getGeneric(0).getType();
        try {
            var patch = MergePatch.objectOf(json.readTree(BodyFingerprint.taken(servletRequest, body.getBody())));
            return new MergePatch<>(patch, json.constructType(type), json, check);
        } catch (JacksonException failure) {
            throw UnreadableJson.explain(failure);
        }
    }
}
