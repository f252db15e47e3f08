package com.quenty.platform.openapi;

import com.quenty.platform.idempotency.IgnoresIdempotencyKey;
import com.quenty.platform.idempotency.RequiresIdempotencyKey;
import com.quenty.platform.json.SnakeCase;
import com.quenty.platform.security.PlatformOnly;
import com.quenty.platform.security.PublicEndpoint;
import com.quenty.platform.security.RequiresPermission;
import com.quenty.platform.web.IfMatch;
import com.quenty.platform.web.MergePatch;
import com.quenty.platform.web.PageResponse;
import com.quenty.platform.web.PartlyVersioned;
import com.quenty.platform.web.Versioned;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.HandlerMethod;

/** Describes what the platform adds to every endpoint: parameters, headers, permissions and problems. */
final class EndpointOperations implements GlobalOperationCustomizer {

    static final String BEARER = "bearer";

    private static final String KEY = "6f1e2b0c-9d34-4c57-8a21-3b5d7e90f4ac";

    private final ListOrders orders;
    private final OperationProblems problems;

    EndpointOperations(ListOrders orders, OperationProblems problems) {
        this.orders = orders;
        this.problems = problems;
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        var endpoint = new Endpoint(handler);
        name(operation, handler);
        secure(operation, endpoint);
        parameters(operation, endpoint);
        orders.of(handler).ifPresent(order -> sort(operation, order));
        if (endpoint.takes(MergePatch.class)) {
            acceptPatches(operation);
        }
        answers(operation, endpoint);
        problems(operation, endpoint, problems.of(handler));
        return operation;
    }

    /**
     * {@code companies_list}: method names repeat across controllers, and the library would number them as it finds
     * them.
     */
    private static void name(Operation operation, HandlerMethod handler) {
        var described = handler.getMethodAnnotation(io.swagger.v3.oas.annotations.Operation.class);
        operation.setTags(List.of(tag(handler, described)));
        if (described == null || described.operationId().isEmpty()) {
            operation.setOperationId(operation.getTags().getFirst().replace('-', '_')
                    + '_'
                    + SnakeCase.of(handler.getMethod().getName()));
        }
    }

    /** One, since generators make a class of each: that of the method, of the controller, or of the feature. */
    private static String tag(HandlerMethod handler, io.swagger.v3.oas.annotations.@Nullable Operation described) {
        if (described != null && described.tags().length > 0) {
            return described.tags()[0];
        }
        var tag = AnnotatedElementUtils.findMergedAnnotation(
                handler.getBeanType(), io.swagger.v3.oas.annotations.tags.Tag.class);
        if (tag != null) {
            return tag.name();
        }
        var feature = handler.getBeanType().getPackageName();
        return feature.substring(feature.lastIndexOf('.') + 1);
    }

    private static void sort(Operation operation, ListOrders.Order order) {
        operation.getParameters().stream()
                .filter(parameter -> parameter.getName().equals("sort"))
                .forEach(parameter -> {
                    var schema = ProblemResponses.type("string", "");
                    order.fields().stream().sorted().forEach(field -> {
                        addTo(schema, field);
                        addTo(schema, '-' + field);
                    });
                    schema.setDefault(order.defaultSort());
                    parameter.setSchema(schema);
                    parameter.setDescription("A field; `-` before it for descending.");
                });
    }

    @SuppressWarnings("unchecked") // the library's enum of a schema of any type
    private static void addTo(Schema<?> schema, String value) {
        ((Schema<Object>) schema).addEnumItemObject(value);
    }

    private static void secure(Operation operation, Endpoint endpoint) {
        if (endpoint.isPublic()) {
            operation.setSecurity(List.of());
            return;
        }
        operation.setSecurity(List.of(new SecurityRequirement().addList(BEARER)));
        var permission = endpoint.permission();
        if (permission != null) {
            operation.addExtension("x-permission", permission);
        }
        if (endpoint.isPlatformOnly()) {
            operation.addExtension("x-data-scope", "platform");
            var description = operation.getDescription();
            operation.setDescription(
                    (description == null ? "" : description + ' ') + "For callers with the scope `platform` only.");
        }
    }

    private static void parameters(Operation operation, Endpoint endpoint) {
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(EndpointOperations::simplify);
        }
        if (endpoint.takes(IfMatch.class)) {
            operation.addParametersItem(header(
                    "If-Match",
                    "The `ETag` of the resource as last read, `\"3\"` for one, or `*`.",
                    endpoint.requiresIfMatch()));
        }
        if (endpoint.mayAnswerNotModified()) {
            operation.addParametersItem(
                    header("If-None-Match", "An `ETag` read before; answered with 304 if it still holds.", false));
        }
        if (endpoint.takesIdempotencyKey()) {
            var key = header(
                    "Idempotency-Key",
                    "Of the caller's choice, 1 to 200 visible ASCII characters; a repeated request with the same key "
                            + "gets the first answer.",
                    endpoint.requiresIdempotencyKey());
            if (endpoint.requiresIdempotencyKey()) {
                // So that a request can be sent as it stands. One that may leave the key out is not made a repeated
                // one.
                key.setExample(KEY);
            }
            operation.addParametersItem(key);
        }
    }

    private static void simplify(Parameter parameter) {
        // Variables of the path have to keep the name they have in the path, until that is renamed too.
        if ("query".equals(parameter.getIn())) {
            parameter.setName(SnakeCase.of(parameter.getName()));
        }
        var schema = parameter.getSchema();
        if (schema != null) {
            if (parameter.getDescription() == null) {
                parameter.setDescription(schema.getDescription());
            }
            schema.setDescription(null);
            if (schema.getTypes() != null && schema.getTypes().contains("null")) {
                // A parameter may be left out, but there is no way to send a null.
                var types = new LinkedHashSet<>((Set<String>) schema.getTypes());
                types.remove("null");
                schema.setTypes(types);
                if (schema.getEnum() != null) {
                    schema.getEnum().remove(null);
                }
            }
        }
    }

    private static Parameter header(String name, String description, boolean required) {
        return new Parameter()
                .in("header")
                .name(name)
                .description(description)
                .required(required)
                .schema(ProblemResponses.type("string", ""));
    }

    private static void acceptPatches(Operation operation) {
        var body = operation.getRequestBody();
        if (body == null || body.getContent() == null) {
            return;
        }
        var schema = body.getContent().values().iterator().next().getSchema();
        body.setContent(new Content()
                .addMediaType("application/merge-patch+json", new MediaType().schema(schema))
                .addMediaType("application/json", new MediaType().schema(schema)));
    }

    private static void answers(Operation operation, Endpoint endpoint) {
        var responses = operation.getResponses();
        if (endpoint.creates() && responses.containsKey("200") && !responses.containsKey("201")) {
            var created = responses.remove("200").description("Created");
            responses.addApiResponse("201", created);
        }
        var created = responses.get("201");
        if (created != null) {
            created.addHeaderObject(
                    "Location", textHeader("Path of what has been made, relative to the server.", true));
        }
        responses.forEach((status, response) -> {
            if (!status.startsWith("2")) {
                return;
            }
            if (endpoint.answers(Versioned.class)) {
                response.addHeaderObject("ETag", textHeader("The version of the resource, a strong tag.", true));
            }
            if (endpoint.answers(PageResponse.class)) {
                response.addHeaderObject(
                        "Link", textHeader("The `first` page and, if there is one, the `next`.", true));
            }
            if (endpoint.takesIdempotencyKey()) {
                response.addHeaderObject(
                        "Idempotent-Replayed",
                        textHeader("`true` when this is the answer to an earlier request with the same key.", false));
            }
        });
        if (endpoint.mayAnswerNotModified()) {
            responses.addApiResponse(
                    "304", new ApiResponse().description("The version in `If-None-Match` still holds."));
        }
    }

    private static Header textHeader(String description, boolean always) {
        return new Header()
                .description(description)
                .required(always ? true : null)
                .schema(ProblemResponses.type("string", ""));
    }

    private static void problems(Operation operation, Endpoint endpoint, Map<String, List<String>> codes) {
        var responses = operation.getResponses();
        var problems = EnumSet.copyOf(endpoint.problems());
        codes.keySet().forEach(status -> ProblemResponses.of(status).ifPresent(problems::add));
        for (var problem : problems) {
            var written = responses.get(problem.status());
            if (written == null || written.get$ref() != null) { // an author's own words are better
                responses.addApiResponse(
                        problem.status(), problem.with(codes.getOrDefault(problem.status(), List.of())));
            }
        }
        var sorted = new ApiResponses();
        new TreeMap<>(responses).forEach(sorted::addApiResponse);
        operation.setResponses(sorted);
    }

    /** The declarations of a handler method. */
    private record Endpoint(HandlerMethod handler) {

        boolean is(RequestMethod method) {
            var mapping = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), RequestMapping.class);
            return mapping != null && Arrays.asList(mapping.method()).contains(method);
        }

        boolean takes(Class<?> type) {
            return Arrays.stream(handler.getMethodParameters())
                    .anyMatch(parameter -> type.isAssignableFrom(parameter.getParameterType()));
        }

        boolean answers(Class<?> type) {
            var answer = ResolvableType.forMethodReturnType(handler.getMethod());
            var body = answer.resolve() == ResponseEntity.class ? answer.getGeneric(0) : answer;
            return type.isAssignableFrom(body.resolve(Object.class));
        }

        /** By {@link com.quenty.platform.web.Created}, the one reason for an entity in an answer to a POST. */
        boolean creates() {
            return is(RequestMethod.POST)
                    && handler.getMethod().getReturnType() == ResponseEntity.class
                    && !handler.hasMethodAnnotation(ResponseStatus.class);
        }

        boolean isPublic() {
            return handler.hasMethodAnnotation(PublicEndpoint.class);
        }

        boolean isPlatformOnly() {
            return handler.hasMethodAnnotation(PlatformOnly.class);
        }

        @Nullable
        String permission() {
            var annotation = handler.getMethodAnnotation(RequiresPermission.class);
            return annotation == null ? null : annotation.value();
        }

        boolean requiresIfMatch() {
            return takes(IfMatch.class) && !is(RequestMethod.POST);
        }

        boolean requiresIdempotencyKey() {
            return handler.hasMethodAnnotation(RequiresIdempotencyKey.class);
        }

        boolean mayAnswerNotModified() {
            return is(RequestMethod.GET) && answers(Versioned.class) && !answers(PartlyVersioned.class);
        }

        boolean takesIdempotencyKey() {
            return is(RequestMethod.POST) && !isPublic() && !handler.hasMethodAnnotation(IgnoresIdempotencyKey.class);
        }

        boolean hasPathVariables() {
            return Arrays.stream(handler.getMethodParameters())
                    .anyMatch(parameter -> parameter.hasParameterAnnotation(
                            org.springframework.web.bind.annotation.PathVariable.class));
        }

        Set<ProblemResponses> problems() {
            var problems = EnumSet.of(
                    ProblemResponses.BAD_REQUEST,
                    ProblemResponses.METHOD_NOT_ALLOWED,
                    ProblemResponses.NOT_ACCEPTABLE,
                    // A body is too much where none is read, too, and the gateway looks at it before the service.
                    ProblemResponses.CONTENT_TOO_LARGE,
                    ProblemResponses.UNSUPPORTED_MEDIA_TYPE,
                    ProblemResponses.TOO_MANY_REQUESTS,
                    ProblemResponses.INTERNAL_ERROR,
                    ProblemResponses.UNAVAILABLE,
                    ProblemResponses.TIMEOUT);
            if (!isPublic()) {
                problems.add(ProblemResponses.UNAUTHORIZED);
            }
            if (permission() != null) {
                problems.add(ProblemResponses.FORBIDDEN);
            }
            if (hasPathVariables()) {
                problems.add(ProblemResponses.NOT_FOUND);
            }
            if (!is(RequestMethod.GET)) {
                problems.add(ProblemResponses.CONFLICT);
                problems.add(ProblemResponses.REQUEST_TIMEOUT);
                problems.add(ProblemResponses.UNPROCESSABLE);
            }
            if (takes(IfMatch.class)) {
                problems.add(ProblemResponses.PRECONDITION_FAILED);
            }
            if (requiresIfMatch()) {
                problems.add(ProblemResponses.PRECONDITION_REQUIRED);
            }
            return problems;
        }
    }
}
