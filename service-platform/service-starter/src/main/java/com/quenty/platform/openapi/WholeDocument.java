package com.quenty.platform.openapi;

import com.quenty.platform.json.SnakeCase;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/** Adds what belongs to no single endpoint, and tidies up once all endpoints are there. */
final class WholeDocument implements GlobalOpenApiCustomizer {

    private static final Pattern PATH_VARIABLE = Pattern.compile("\\{([^}]+)}");
    private static final Pattern SCHEMA_REFERENCE = Pattern.compile("\"#/components/schemas/([^\"]+)\"");

    private final String service;

    WholeDocument(String service) {
        this.service = service;
    }

    @Override
    public void customise(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(new Components());
        }
        document.setInfo(new Info().title(service).version("v1"));
        // Relative: the document is read through the gateway, which is elsewhere in every installation.
        document.setServers(List.of(new Server().url("/")));
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
        dropUnusedSchemas(document);
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

    /** Arguments that come from the token and records behind a merge patch leave schemas that nothing names. */
    private static void dropUnusedSchemas(OpenAPI document) {
        var schemas = document.getComponents().getSchemas();
        Set<String> unused;
        do {
            var used = new HashSet<String>();
            SCHEMA_REFERENCE
                    .matcher(Json31.pretty(document))
                    .results()
                    .forEach(reference -> used.add(reference.group(1)));
            unused = new HashSet<>(schemas.keySet());
            unused.removeAll(used);
            unused.forEach(schemas::remove); // what these alone have named is found in the next round
        } while (!unused.isEmpty());
    }
}
