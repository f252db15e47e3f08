package com.quenty.platform.openapi;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Words of a document about its service, beside the endpoints.
 *
 * @param description Markdown; what the service owns
 * @param contact those who answer questions about the API of this installation
 */
@ConfigurationProperties("quenty.openapi")
record OpenApiProperties(
        @DefaultValue("") String description, @DefaultValue Contact contact) {

    record Contact(
            @DefaultValue("The operators of this installation")
            String name,

            @Nullable String url,
            @Nullable String email) {}
}
