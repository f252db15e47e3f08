package com.quenty.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.quenty.contracts.permissions.PermissionCatalogue;
import com.quenty.contracts.permissions.PermissionCatalogue.Permission;
import com.quenty.platform.identity.ExternalId;
import com.quenty.platform.security.DataScope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;

/**
 * Walks all endpoints of the running service and asks of each what has to hold for all: who may call it is said and
 * enforced, what it does not understand is refused, what belongs to a company does not exist for another, and what belongs to
 * the platform is refused to every company.
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicNode> everyEndpoint() {
 *     return walk.owned("/api/v1/companies/{company_id}", companyA)
 *             .common("/api/v1/document-types/{code}", "NIT")
 *             .tests();
 * }
 * }</pre>
 */
public final class EndpointWalk {

    private static final String PARAMETER = "no_such_parameter";
    private static final String FIELD = "no_such_field";

    /** Formats that libraries on the class path may bring along one day, each with something it would read. */
    private static final Map<String, String> FORMATS = Map.of(
            "application/yaml", "a: 1",
            "application/x-yaml", "a: 1",
            "application/xml", "<a>1</a>",
            "application/cbor", "\u00a0",
            "application/x-jackson-smile", ":)",
            "text/csv", "a\r\n1",
            "application/x-www-form-urlencoded", "a=1",
            "multipart/form-data; boundary=x", "--x--",
            "application/x-ndjson", "{}",
            "application/json;charset=UTF-16", "{}");

    private final List<Endpoint> endpoints;
    private final RestTestClient http;
    private final boolean followsIssuer;
    private final ExampleBodies examples;
    private final List<Resource> resources = new ArrayList<>();
    private final Map<String, String> bodies = new HashMap<>();
    private @Nullable OpenApiDocument document;

    /** @param followsIssuer whether the service hears from {@link TestIssuer} what has ended; the issuer itself does not */
    EndpointWalk(
            Iterable<RequestMappingHandlerMapping> mappings,
            RestTestClient http,
            boolean followsIssuer,
            ExampleBodies examples) {
        this.examples = examples;
        this.endpoints = Endpoint.allOf(mappings);
        this.http = http;
        this.followsIssuer = followsIssuer;
    }

    /**
     * A resource of company A. It has to exist for the platform, and for company B or another user of no company it must not.
     *
     * @param pattern the path, with the variables as the controller writes them; longer paths below it are covered too
     * @param variables their values
     */
    public EndpointWalk owned(String pattern, Object... variables) {
        resources.add(new Resource(pattern, expand(pattern, variables), true));
        return this;
    }

    /** A resource that belongs to no company: every caller with the permission may see it, or only the platform. */
    public EndpointWalk common(String pattern, Object... variables) {
        resources.add(new Resource(pattern, expand(pattern, variables), false));
        return this;
    }

    /** A valid body, where the one made from the API document's examples and required fields is not. */
    public EndpointWalk body(String method, String pattern, String json) {
        bodies.put(method + ' ' + pattern, json);
        return this;
    }

    /** One container for each endpoint. */
    public Stream<DynamicNode> tests() {
        assertThat(endpoints).as("endpoints found").isNotEmpty();
        document(); // without it each endpoint would fail for the same reason
        var nodes = Stream.<DynamicNode>builder();
        if (followsIssuer) {
            endpoints.stream()
                    .filter(endpoint ->
                            !endpoint.isPublic() && endpoint.method().equals(HttpMethod.GET))
                    .findFirst()
                    .ifPresent(endpoint -> nodes.add(dynamicContainer("what has ended", ended(endpoint))));
        }
        endpoints.forEach(endpoint -> nodes.add(testsOf(endpoint)));
        return nodes.build();
    }

    /** One endpoint will do: all stand behind the same door. */
    private List<DynamicTest> ended(Endpoint endpoint) {
        return List.of(
                dynamicTest("a session: 401 soon", () -> {
                    var session = ExternalId.next("SESS");
                    refusedSoon(endpoint, tokenFor(endpoint).session(session), () -> TestIssuer.endSession(session));
                }),
                dynamicTest("a suspended account: 401 soon", () -> {
                    var token = tokenFor(endpoint).claim("ver", 3L);
                    refusedSoon(endpoint, token, () -> TestIssuer.endTokens(token.subject(), 4));
                }),
                dynamicTest(
                        "a dropped key: 401 soon",
                        () -> refusedSoon(
                                endpoint, tokenFor(endpoint).signedByTheOtherKey(), TestIssuer::dropTheOtherKey)));
    }

    private void refusedSoon(Endpoint endpoint, Tokens token, Runnable end) {
        assertThat(ask(endpoint, token).status()).as("status before it ended").isNotIn(401, 403);
        end.run();
        Eventually.eventually(() -> answers(401, ask(endpoint, token)));
        assertThat(ask(endpoint, tokenFor(endpoint)).status())
                .as("status of others")
                .isNotIn(401, 403);
    }

    private DynamicContainer testsOf(Endpoint endpoint) {
        var tests = new ArrayList<DynamicTest>();
        tests.add(dynamicTest("says who may call", () -> saysWhoMayCall(endpoint)));
        if (!endpoint.isPublic()) {
            tests.add(dynamicTest("no token: 401", () -> answers(401, ask(endpoint, null))));
            worthless(tokenFor(endpoint))
                    .forEach((why, token) -> tests.add(
                            dynamicTest("a token %s: 401".formatted(why), () -> answers(401, ask(endpoint, token)))));
        }
        if (endpoint.permission() != null) {
            tests.add(dynamicTest(
                    "a token without the permission: 403", () -> answers(403, ask(endpoint, powerless(endpoint)))));
        }
        if (endpoint.isInternal()) {
            tests.add(dynamicTest("a person's token: 403", () -> answers(403, ask(endpoint, Tokens.with("*")))));
        }
        tests.add(dynamicTest("an unknown query parameter: 400", () -> refusesUnknownParameter(endpoint)));
        tests.add(dynamicTest("another format: 415, 406", () -> speaksNothingButJson(endpoint)));
        if (endpoint.readsJson()) {
            tests.add(dynamicTest(
                    "a malformed body: 400",
                    () -> answers(400, ask(endpoint, tokenFor(endpoint), MediaType.APPLICATION_JSON, "{\"broken"))));
            tests.add(dynamicTest(
                    "another media type: 415",
                    () -> answers(415, ask(endpoint, tokenFor(endpoint), MediaType.TEXT_PLAIN, "{}"))));
        }
        if (endpoint.readsRecord() && !endpoint.isInternal()) {
            tests.add(dynamicTest("an unknown field: 400", () -> refusesUnknownField(endpoint)));
        }
        if (endpoint.readsJson() && !endpoint.isInternal()) {
            tests.add(dynamicTest("the example of its body is valid", () -> understandsItsExample(endpoint)));
        }
        if (!endpoint.isInternal() && isSorted(endpoint)) {
            tests.add(dynamicTest("sorted by the fields that its document names", () -> sortsAsDocumented(endpoint)));
        }
        if (endpoint.isPlatformOnly()) {
            tests.addAll(platformOnly(endpoint));
        } else if (endpoint.hasVariables() && !endpoint.isInternal() && !endpoint.isPublic()) {
            tests.addAll(ownershipOf(endpoint));
        } else if (endpoint.isList() && endpoint.permission() != null && !endpoint.readsCommonData()) {
            tests.add(dynamicTest("to another company: nothing", () -> showsNothing(endpoint)));
        }
        return dynamicContainer(endpoint.toString(), tests);
    }

    /** Tokens that say the right things and prove nothing, by what is wrong with them. */
    private static Map<String, Tokens> worthless(Tokens good) {
        var tokens = new LinkedHashMap<String, Tokens>();
        tokens.put("that has expired", good.expired());
        tokens.put("of another issuer", good.issuer("http://elsewhere.test"));
        tokens.put("for another audience", good.audience("somebody-else"));
        tokens.put("signed by a stranger", good.forged());
        tokens.put("that names no key", good.key(null));
        tokens.put("of another algorithm", good.algorithm("RS384"));
        tokens.put("signed with the public key as a secret", good.algorithm("HS256"));
        tokens.put("not signed", good.algorithm("none"));
        return tokens;
    }

    /** Asked by callers who may do everything, within their scope. */
    private List<DynamicTest> platformOnly(Endpoint endpoint) {
        var everything = Tokens.with("*");
        return List.of(
                dynamicTest(
                        "to a company: 403",
                        () -> isOutsideScope(ask(endpoint, everything.company(ExternalId.next("COMP"))))),
                dynamicTest(
                        "to a company's API client: 403",
                        () -> isOutsideScope(ask(
                                endpoint,
                                everything.company(ExternalId.next("COMP")).claim("token_use", "client")))),
                dynamicTest(
                        "to a customer: 403", () -> isOutsideScope(ask(endpoint, everything.scope(DataScope.OWN)))));
    }

    private static void isOutsideScope(Answer answer) {
        answers(403, answer);
        assertThat(problem(answer).path("code").asString()).isEqualTo("outside-data-scope");
    }

    /** A company that nobody has heard of owns nothing, whatever the tests before have left. */
    private void showsNothing(Endpoint endpoint) {
        var answer = ask(endpoint, tokenFor(endpoint).company(ExternalId.next("COMP")));
        answers(200, answer);
        assertThat(OpenApiDocument.JSON
                        .readTree(answer.body())
                        .path("items")
                        .valueStream()
                        .toList())
                .as("%s to a company without rows", endpoint)
                .isEmpty();
    }

    private List<DynamicTest> ownershipOf(Endpoint endpoint) {
        var resource = resourceOf(endpoint);
        if (resource.isEmpty()) {
            return List.of(dynamicTest("the walk has a resource for it", () -> {
                throw new AssertionError(
                        "Give the walk a resource: .owned(\"%s\", …) or .common(…)".formatted(endpoint.pattern()));
            }));
        }
        if (!resource.get().owned()) {
            return endpoint.readsCommonData()
                    ? List.of()
                    : List.of(dynamicTest("says that it is common", () -> {
                        throw new AssertionError("%s is walked as .common(…): it has to be @CommonData or @PlatformOnly"
                                .formatted(endpoint));
                    }));
        }
        var tests = new ArrayList<DynamicTest>();
        if (endpoint.method().equals(HttpMethod.GET)) {
            // Or the 404 below would prove nothing.
            tests.add(dynamicTest("there for the platform", () -> answers(200, ask(endpoint, tokenFor(endpoint)))));
        }
        tests.add(dynamicTest(
                "to another company: 404",
                () -> doesNotExist(endpoint, tokenFor(endpoint).company(ExternalId.next("COMP")))));
        tests.add(dynamicTest(
                "to another user: 404",
                () -> doesNotExist(endpoint, tokenFor(endpoint).scope(DataScope.OWN))));
        return tests;
    }

    private static void saysWhoMayCall(Endpoint endpoint) {
        assertThat(endpoint.declarations())
                .as("@RequiresPermission, @Authenticated, @PublicEndpoint on %s", endpoint)
                .hasSize(1);
        if (endpoint.permission() != null) {
            var catalogue =
                    endpoint.isInternal() ? PermissionCatalogue.INTERNAL_PERMISSIONS : PermissionCatalogue.PERMISSIONS;
            assertThat(catalogue).extracting(Permission::name).contains(endpoint.permission());
        }
    }

    private void refusesUnknownParameter(Endpoint endpoint) {
        var uri = UriComponentsBuilder.fromUriString(pathOf(endpoint))
                .queryParam(PARAMETER, "1")
                .toUriString();
        var answer = send(endpoint, uri, tokenFor(endpoint), MediaType.APPLICATION_JSON, "{}");
        answers(400, answer);
        assertThat(pointers(answer)).contains(PARAMETER);
    }

    private void speaksNothingButJson(Endpoint endpoint) {
        var path = pathOf(endpoint);
        FORMATS.forEach((format, text) -> {
            var type = MediaType.parseMediaType(format);
            if (!endpoint.method().equals(HttpMethod.GET)
                    && !endpoint.consumes().contains(type)) {
                answers(415, ask(endpoint, tokenFor(endpoint), type, text));
            }
            if (!endpoint.saysWhatItProduces()) {
                answers(406, send(endpoint, path, tokenFor(endpoint), Map.of("Accept", format), null, null));
            }
        });
        if (!endpoint.method().equals(HttpMethod.GET)) {
            answers(
                    415,
                    send(
                            endpoint,
                            path,
                            tokenFor(endpoint),
                            Map.of("Content-Encoding", "gzip"),
                            MediaType.APPLICATION_JSON,
                            "{}"));
        }
    }

    private void refusesUnknownField(Endpoint endpoint) {
        var answer = ask(endpoint, tokenFor(endpoint), MediaType.APPLICATION_JSON, "{\"%s\": 1}".formatted(FIELD));
        answers(400, answer);
        assertThat(pointers(answer)).contains('/' + FIELD);
    }

    private void understandsItsExample(Endpoint endpoint) {
        var content = operationOf(endpoint).orElseThrow().node().at("/requestBody/content");
        content.propertyStream()
                .forEach(media -> assertThat(
                                examples.faults(endpoint, media.getValue().path("example")))
                        .as("refusals of the example %s of %s", media.getValue().path("example"), endpoint)
                        .isEmpty());
    }

    private boolean isSorted(Endpoint endpoint) {
        return operationOf(endpoint)
                .map(operation -> !sortsOf(operation).isEmpty())
                .orElse(false);
    }

    /** A refusal names all that is offered, so that the document can be compared with it. */
    private void sortsAsDocumented(Endpoint endpoint) {
        var documented = sortsOf(operationOf(endpoint).orElseThrow());
        var refused = problem(sorted(endpoint, "no_such_field"));
        assertThat(refused.at("/errors/0/message").asString())
                .as("offered by %s: %s", endpoint, refused)
                .startsWith("must be one of "
                        + documented.stream()
                                .filter(field -> !field.startsWith("-"))
                                .sorted()
                                .collect(Collectors.joining(", "))
                        + ',');
        documented.forEach(field -> answers(200, sorted(endpoint, field)));
    }

    private Answer sorted(Endpoint endpoint, String field) {
        var uri = UriComponentsBuilder.fromUriString(pathOf(endpoint))
                .queryParam("sort", field)
                .toUriString();
        return send(endpoint, uri, tokenFor(endpoint), MediaType.APPLICATION_JSON, null);
    }

    private static List<String> sortsOf(OpenApiDocument.Operation operation) {
        return operation
                .node()
                .path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("name").asString("").equals("sort"))
                .flatMap(parameter -> parameter.at("/schema/enum").valueStream())
                .map(JsonNode::asString)
                .toList();
    }

    private void doesNotExist(Endpoint endpoint, Tokens token) {
        var answer = ask(endpoint, token);
        if (answer.status() == 400) {
            throw new AssertionError(
                    "%s: the walk's body is not valid, so who owns the resource was not even asked; give it .body(\"%s\", \"%s\", …): %s"
                            .formatted(endpoint, endpoint.method(), endpoint.pattern(), answer.body()));
        }
        answers(404, answer);
    }

    private static void answers(int status, Answer answer) {
        assertThat(answer.status()).as("status of %s", answer).isEqualTo(status);
        if (status >= 400) {
            assertThat(answer.contentType()).as("content type of %s", answer).startsWith("application/problem+json");
            assertThat(problem(answer).path("code").asString(""))
                    .as("code of %s", answer)
                    .isNotEmpty();
        }
    }

    private static List<String> pointers(Answer answer) {
        return problem(answer)
                .path("errors")
                .valueStream()
                .map(error -> error.path("pointer").asString(""))
                .toList();
    }

    private static JsonNode problem(Answer answer) {
        return OpenApiDocument.JSON.readTree(answer.body());
    }

    /** Somebody who may call it and sees everything. */
    private static Tokens tokenFor(Endpoint endpoint) {
        var permissions = Stream.ofNullable(endpoint.permission()).toArray(String[]::new);
        var token = Tokens.with(permissions);
        return endpoint.isInternal() ? token.service("some-service") : token;
    }

    /** Somebody who may call everything else of the catalogue. */
    private static Tokens powerless(Endpoint endpoint) {
        var others = Stream.concat(
                        PermissionCatalogue.PERMISSIONS.stream(), PermissionCatalogue.INTERNAL_PERMISSIONS.stream())
                .map(Permission::name)
                .filter(name -> !name.equals(endpoint.permission()))
                .toArray(String[]::new);
        var token = Tokens.with(others);
        return endpoint.isInternal() ? token.service("some-service") : token;
    }

    private Answer ask(Endpoint endpoint, @Nullable Tokens token) {
        var body = endpoint.readsJson() ? bodyOf(endpoint) : null;
        return ask(endpoint, token, MediaType.APPLICATION_JSON, body);
    }

    private Answer ask(Endpoint endpoint, @Nullable Tokens token, MediaType type, @Nullable String body) {
        return send(endpoint, pathOf(endpoint), token, type, body);
    }

    private Answer send(Endpoint endpoint, String path, @Nullable Tokens token, MediaType type, @Nullable String body) {
        return send(endpoint, path, token, Map.of(), type, body);
    }

    private Answer send(
            Endpoint endpoint,
            String path,
            @Nullable Tokens token,
            Map<String, String> more,
            @Nullable MediaType type,
            @Nullable String body) {
        var request = http.method(endpoint.method()).uri(path);
        request.headers(headers -> {
            // Headers that a request needs before its body is read.
            headers.set("If-Match", "\"0\"");
            headers.set("Idempotency-Key", ExternalId.next("WALK"));
            if (token != null) {
                headers.set("Authorization", token.bearer());
            }
            more.forEach(headers::set);
        });
        if (type != null && body != null && !endpoint.method().equals(HttpMethod.GET)) {
            request.contentType(type).body(body);
        }
        var result = request.exchange().expectBody(String.class).returnResult();
        var answer = new Answer(
                endpoint.method() + " " + path,
                result.getStatus().value(),
                Objects.requireNonNullElse(result.getResponseHeaders().getFirst("Content-Type"), ""),
                Objects.requireNonNullElse(result.getResponseBody(), ""));
        if (!endpoint.isInternal() && answer.contentType().startsWith("application/problem+json")) {
            operationOf(endpoint)
                    .ifPresent(operation -> assertThat(document().codeFaults(operation, answer.status(), answer.body()))
                            .as("codes of %s", answer)
                            .isEmpty());
        }
        return answer;
    }

    private String pathOf(Endpoint endpoint) {
        var path = resourceOf(endpoint)
                .map(resource -> resource.path()
                        + endpoint.pattern().substring(resource.pattern().length()));
        return path.orElseGet(() -> endpoint.pattern().replaceAll("\\{[^/]+}", "UNKNOWN"));
    }

    /** The longest registered path that the endpoint's begins with and that leaves no variable open. */
    private Optional<Resource> resourceOf(Endpoint endpoint) {
        return resources.stream()
                .filter(resource -> endpoint.pattern().equals(resource.pattern())
                        || endpoint.pattern().startsWith(resource.pattern() + '/'))
                .filter(resource -> !endpoint.pattern()
                        .substring(resource.pattern().length())
                        .contains("{"))
                .max(Comparator.comparingInt(resource -> resource.pattern().length()));
    }

    private String bodyOf(Endpoint endpoint) {
        var given = bodies.get(endpoint.toString());
        if (given != null) {
            return given;
        }
        if (endpoint.isInternal()) {
            return "{}"; // not in the document, and only asked for what comes before the body
        }
        return operationOf(endpoint).flatMap(document()::smallestBody).orElse("{}");
    }

    private Optional<OpenApiDocument.Operation> operationOf(Endpoint endpoint) {
        return document()
                .operations()
                .filter(operation -> operation.toString().equals(endpoint.toString()))
                .findFirst();
    }

    private OpenApiDocument document() {
        if (document == null) {
            document = OpenApiSnapshot.served(http);
        }
        return document;
    }

    private static String expand(String pattern, Object... variables) {
        return UriComponentsBuilder.fromPath(pattern)
                .encode()
                .buildAndExpand(variables)
                .toUriString();
    }

    private record Resource(String pattern, String path, boolean owned) {}

    private record Answer(String request, int status, String contentType, String body) {}
}
