package com.quenty.platform.clients;

import com.quenty.platform.security.SecurityProperties;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2ClientCredentialsGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;

/** Asks the token endpoint for this service's token, by client credentials. */
class ServiceTokenIssuer implements Supplier<OAuth2AccessToken> {

    private final RestClientClientCredentialsTokenResponseClient endpoint =
            new RestClientClientCredentialsTokenResponseClient();
    private final OAuth2ClientCredentialsGrantRequest request;

    ServiceTokenIssuer(SecurityProperties properties, ClientHttpRequestFactory requests) {
        this.request = new OAuth2ClientCredentialsGrantRequest(ClientRegistration.withRegistrationId("siblings")
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenUri(Objects.requireNonNull(properties.tokenUri()).toString())
                .clientId(properties.clientId())
                .clientSecret(properties.clientSecret())
                .build());
        endpoint.setRestClient(RestClient.builder()
                .requestFactory(requests)
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
    }

    @Override
    public OAuth2AccessToken get() {
        return endpoint.getTokenResponse(request).getAccessToken();
    }
}
