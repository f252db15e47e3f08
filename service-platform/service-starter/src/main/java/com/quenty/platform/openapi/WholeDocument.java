package com.quenty.platform.openapi;

import com.quenty.platform.json.SnakeCase;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.info.Contact;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/** Adds what belongs to no single endpoint, and tidies up once all endpoints are there. */
final class WholeDocument implements GlobalOpenApiCustomizer {

    private static final Pattern PATH_VARIABLE = Pattern.compile("\\{([^}]+)}");
    private static final Pattern RESPONSE_REFERENCE = Pattern.compile("\"#/components/responses/([^\"]+)\"");
    private static final Pattern SCHEMA_REFERENCE = Pattern.compile("\"#/components/schemas/([^\"]+)\"");

    private static final String CONVENTIONS = """
            All services share one way to sign in, to page through lists, to report problems and to repeat requests: see
            [getting started](/docs/guides/getting-started), [signing in](/docs/guides/signing-in),
            [pages](/docs/guides/pages), [errors](/docs/guides/errors) and [idempotency](/docs/guides/idempotency). Each
            operation names its permission in `x-permission`, and each problem response its codes in `x-problem-codes`.
            """;

    private final String service;
    private final OpenApiProperties properties;
    private final Examples examples;

    WholeDocument(String service, OpenApiProperties properties, Examples examples) {
        this.service = service;
        this.properties = properties;
        this.examples = examples;
    }

    @Override
    public void customise(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(new Components());
        }
        document.setInfo(new Info()
                .title(service)
                .version("v1")
                .description((properties.description() + "\n\n" + CONVENTIONS).strip())
                .contact(new Contact()
                        .name(properties.contact().name())
                        .url(properties.contact().url())
                        .email(properties.contact().email())));
        // Relative: the document is read through the gateway, which is elsewhere in every installation.
        document.setServers(List.of(new Server().url("/").description("The gateway that serves this document.")));
        document.getComponents()
                .addSecuritySchemes(
                        EndpointOperations.BEARER,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description(
                                        "An access token from `POST /api/v1/auth/login` or `POST /oauth2/token`."));
        ProblemResponses.describeIn(document.getComponents());
        renamePathVariables(document);
        dropUnusedResponses(document);
        dropUnusedSchemas(document);
        new Constraints(document).tidy();
        examples.addTo(document);
    }

    private static void renamePathVariables(OpenAPI document) {
        if (document.getPaths() == null) {
            return;
        }
        var renamed = new Paths();
        new TreeMap<>(document.getPaths()).forEach((path, item) -> {
            item.readOperations().stream()
                    .filter(operation -> operation.getParameters() != null)
                    .flatMap(operation -> operation.getParameters().stream())
                    .filter(parameter -> "path".equals(parameter.getIn()))
                    .forEach(parameter -> parameter.setName(SnakeCase.of(parameter.getName())));
            renamed.addPathItem(inSnakeCase(path), item);
        });
        document.setPaths(renamed);
    }

    private static String inSnakeCase(String path) {
        return PATH_VARIABLE.matcher(path).replaceAll(variable -> "{" + SnakeCase.of(variable.group(1)) + "}");
    }

    private static void dropUnusedResponses(OpenAPI document) {
        var used = references(RESPONSE_REFERENCE, document);
        document.getComponents().getResponses().keySet().retainAll(used);
    }

    private static Set<String> references(Pattern kind, OpenAPI document) {
        return kind.matcher(Json31.pretty(document))
                .results()
                .map(reference -> reference.group(1))
                .collect(Collectors.toSet());
    }

    /** Arguments that come from the token and records behind a merge patch leave schemas that nothing names. */
    private static void dropUnusedSchemas(OpenAPI document) {
        var schemas = document.getComponents().getSchemas();
        Set<String> unused;
        do {
            unused = new HashSet<>(schemas.keySet());
            unused.removeAll(references(SCHEMA_REFERENCE, document));
            unused.forEach(schemas::remove); // what these alone have named is found in the next round
        } while (!unused.isEmpty());
    }
}
