package com.quenty.auth.apiclients;

import com.quenty.auth.issuermetadata.IssuerMetadata;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Describes the framework's token endpoint, which is no handler that the library could find. */
@Configuration
class TokenEndpointDocumentConfiguration {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String JSON = "application/json";
    private static final String CLIENT = "client";

    private static final List<String> PROBLEMS = List.of("405", "406", "408", "413", "415", "429", "500", "503", "504");

    private static final Map<String, Object> FORM_EXAMPLE = Map.of(
            "grant_type", "client_credentials",
            "client_id", "CLI-01KAMQ2X9V6W1TTFJ3ZB5R8DNC",
            "client_secret", "p8Jw4tVx0mQh2sYd");

    @Bean
    @Order(0) // before the document is tidied up as a whole
    GlobalOpenApiCustomizer tokenEndpointDocument() {
        return document -> {
            if (document.getPaths() == null) {
                document.setPaths(new Paths());
            }
            document.getPaths().addPathItem(IssuerMetadata.TOKEN_PATH, new PathItem().post(token()));
            describeIn(document);
        };
    }

    private static void describeIn(OpenAPI document) {
        document.getComponents()
                .addSecuritySchemes(
                        CLIENT,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("basic")
                                .description("`client_id` and `client_secret` of an API client."))
                .addSchemas("ClientToken", clientToken())
                .addSchemas("OAuth2Error", error());
    }

    private static Operation token() {
        return new Operation()
                .operationId("oauth2_token")
                .tags(List.of("oauth2"))
                .summary("Get an access token for a machine client")
                .description(
                        "By client credentials (RFC 6749, section 4.4), as HTTP Basic or in the form. Faults of theirs are"
                                + " answered as RFC 6749, section 5.2, has it; all else as everywhere, with a problem.")
                .security(List.of(new SecurityRequirement().addList(CLIENT), new SecurityRequirement()))
                .requestBody(new RequestBody()
                        .required(true)
                        .content(new Content()
                                .addMediaType(
                                        FORM, new MediaType().schema(form()).example(FORM_EXAMPLE))))
                .responses(withProblems(new ApiResponses()
                        .addApiResponse(
                                "200",
                                answer(
                                        "The token.",
                                        "ClientToken",
                                        Map.of(
                                                "access_token",
                                                        "eyJhbGciOiJSUzI1NiIsInR5cCI6ImF0K2p3dCIsImtpZCI6IktFWS0wMSJ9…",
                                                "token_type", "Bearer",
                                                "expires_in", 299)))
                        .addApiResponse(
                                "400",
                                answer(
                                        "The form can't be read or is ambiguous (`invalid_request`), or its grant type or scope"
                                                + " is not offered. A request whose line or headers are malformed is answered"
                                                + " with a problem.",
                                        "OAuth2Error",
                                        Map.of("error", "unsupported_grant_type")))
                        .addApiResponse(
                                "401",
                                answer(
                                        "The client is unknown, switched off, or its secret is wrong.",
                                        "OAuth2Error",
                                        Map.of("error", "invalid_client")))));
    }

    /** Answers that come before the endpoint or instead of it, described once for all operations. */
    private static ApiResponses withProblems(ApiResponses own) {
        PROBLEMS.forEach(status ->
                own.addApiResponse(status, new ApiResponse().$ref("#/components/responses/problem_" + status)));
        return own;
    }

    private static ApiResponse answer(String description, String schema, Map<String, Object> example) {
        return new ApiResponse()
                .description(description)
                .content(new Content()
                        .addMediaType(
                                JSON,
                                new MediaType()
                                        .schema(new Schema<>().$ref("#/components/schemas/" + schema))
                                        .example(example)));
    }

    @SuppressWarnings("rawtypes")
    private static Schema<?> form() {
        var grant = text("The only one that is offered.");
        grant.setEnum(List.of("client_credentials"));
        var properties = new LinkedHashMap<String, Schema>();
        properties.put("grant_type", grant);
        properties.put("client_id", text("Unless the client is named by HTTP Basic."));
        properties.put("client_secret", text("Unless the secret is sent by HTTP Basic."));
        return object(properties, List.of("grant_type"));
    }

    @SuppressWarnings("rawtypes")
    private static Schema<?> clientToken() {
        var seconds = new Schema<>();
        seconds.setTypes(Set.of("integer"));
        seconds.setDescription("Seconds until it expires.");
        var properties = new LinkedHashMap<String, Schema>();
        properties.put("access_token", text("A JWT; to be sent as `Authorization: Bearer`."));
        properties.put("token_type", text("`Bearer`."));
        properties.put("expires_in", seconds);
        return object(properties, List.of("access_token", "token_type", "expires_in"));
    }

    @SuppressWarnings("rawtypes")
    private static Schema<?> error() {
        var properties = new LinkedHashMap<String, Schema>();
        properties.put("error", text("A code of RFC 6749, section 5.2."));
        properties.put("error_description", text("For people."));
        return object(properties, List.of("error"));
    }

    private static Schema<Object> text(String description) {
        var schema = new Schema<Object>();
        schema.setTypes(Set.of("string"));
        schema.setDescription(description);
        return schema;
    }

    @SuppressWarnings("rawtypes") // as the library has it
    private static Schema<?> object(Map<String, Schema> properties, List<String> required) {
        var schema = new Schema<>();
        schema.setTypes(Set.of("object"));
        schema.setProperties(properties);
        schema.setRequired(required);
        return schema;
    }
}
