package com.quenty.auth.apiclients;

import com.quenty.auth.tokens.TokenSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.OAuth2TokenFormat;
import org.springframework.stereotype.Component;

/** Our clients as the framework's authorization server knows them. */
@Component
class TokenEndpointClients implements RegisteredClientRepository {

    private final ApiClientBook clients;
    private final org.springframework.security.oauth2.server.authorization.settings.TokenSettings tokens;

    TokenEndpointClients(ApiClientBook clients, TokenSettings settings) {
        this.clients = clients;
        this.tokens = org.springframework.security.oauth2.server.authorization.settings.TokenSettings.builder()
                .accessTokenTimeToLive(settings.accessLife())
                .accessTokenFormat(OAuth2TokenFormat.SELF_CONTAINED)
                .idTokenSignatureAlgorithm(SignatureAlgorithm.RS256)
                .build();
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("clients are administered, not registered by the framework");
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return clients.standing(clientId).map(this::registered).orElse(null);
    }

    private RegisteredClient registered(ApiClientBook.Standing client) {
        return RegisteredClient.withId(client.clientId())
                .clientId(client.clientId())
                .clientSecret(client.secretHash())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(tokens)
                .build();
    }
}
