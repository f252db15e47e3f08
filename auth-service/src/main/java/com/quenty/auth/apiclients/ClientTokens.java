package com.quenty.auth.apiclients;

import com.quenty.auth.audit.AuditEntry;
import com.quenty.auth.audit.AuditEventType;
import com.quenty.auth.audit.AuditTrail;
import com.quenty.auth.tokens.TokenClaims;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/** Gives the framework's tokens the claims that all our tokens have. */
@Component
class ClientTokens implements OAuth2TokenCustomizer<JwtEncodingContext> {

    private final ApiClientBook clients;
    private final AuditTrail audit;
    private final String audience;

    ClientTokens(
            ApiClientBook clients, AuditTrail audit, @Value("${quenty.security.audience:quenty}") String audience) {
        this.clients = clients;
        this.audit = audit;
        this.audience = audience;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        var clientId = context.getRegisteredClient().getClientId();
        // Switched off since it showed its secret a moment ago.
        var client = clients.standing(clientId)
                .orElseThrow(() -> new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT));
        context.getJwsHeader().type(TokenClaims.TYPE);
        context.getClaims().audience(List.of(audience)).id(UUID.randomUUID().toString());
        clients.claims(client).writeTo(context.getClaims()::claim);
        audit.record(AuditEntry.of(AuditEventType.CLIENT_SIGNED_IN, "api_clients", clientId)
                .by(clientId)
                .inCompany(client.companyId()));
    }
}
