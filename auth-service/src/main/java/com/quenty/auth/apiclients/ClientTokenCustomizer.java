package com.quenty.auth.apiclients;

import com.quenty.auth.auditevents.AuditEvent;
import com.quenty.auth.auditevents.AuditEventRepository;
import com.quenty.auth.auditevents.AuditEventType;
import com.quenty.auth.tokens.TokenClaims;
import java.util.List;
import java.util.UUID;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** Gives the tokens that the framework issues the claims that all access tokens have. */
final class ClientTokenCustomizer implements OAuth2TokenCustomizer<JwtEncodingContext> {

    private final ApiClientGrantRepository clients;
    private final AuditEventRepository audit;
    private final String audience;

    ClientTokenCustomizer(ApiClientGrantRepository clients, AuditEventRepository audit, String audience) {
        this.clients = clients;
        this.audit = audit;
        this.audience = audience;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        var clientId = context.getRegisteredClient().getClientId();
        // The client may have been deactivated since its secret was verified.
        var client = clients.findActive(clientId)
                .orElseThrow(() -> new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT));
        context.getJwsHeader().type(TokenClaims.TYPE);
        context.getClaims().audience(List.of(audience)).id(UUID.randomUUID().toString());
        clients.claims(client)
                .orElseThrow(() -> new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT))
                .writeTo(context.getClaims()::claim);
        audit.record(AuditEvent.of(AuditEventType.CLIENT_SIGNED_IN, "api_client", clientId)
                .by(clientId)
                .inCompany(client.companyId()));
    }
}
