package com.quenty.auth.apiclients;

import com.quenty.auth.auditevents.AuditEvent;
import com.quenty.auth.auditevents.AuditEventRepository;
import com.quenty.auth.auditevents.AuditEventType;
import com.quenty.auth.issuermetadata.IssuerMetadata;
import com.quenty.auth.tokens.TokenProperties;
import com.quenty.auth.tokens.TokenRefusals;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2ClientCredentialsAuthenticationConverter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationConverter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** The framework's authorization server: only the token endpoint is exposed. Its two documents are controllers of ours. */
@Configuration
class TokenEndpointConfiguration {

    @Bean
    AuthorizationServerSettings authorizationServerSettings(@Value("${quenty.security.issuer}") String issuer) {
        return AuthorizationServerSettings.builder()
                .issuer(issuer)
                .tokenEndpoint(IssuerMetadata.TOKEN_PATH)
                .jwkSetEndpoint(IssuerMetadata.JWKS_PATH)
                .build();
    }

    @Bean
    RegisteredClientRepository registeredClients(ApiClientGrantRepository clients, TokenProperties tokens) {
        return new TokenEndpointClients(clients, tokens.accessLife());
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> clientTokenCustomizer(
            ApiClientGrantRepository clients,
            AuditEventRepository audit,
            @Value("${quenty.security.audience:quenty}") String audience) {
        return new ClientTokenCustomizer(clients, audit, audience);
    }

    @Bean
    OAuth2AuthorizationService authorizationService() {
        return new NoAuthorizations();
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain tokenEndpointSecurity(
            HttpSecurity http,
            AuditEventRepository audit,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        var paths = PathPatternRequestMatcher.withDefaults();
        return http.securityMatcher(paths.matcher(IssuerMetadata.TOKEN_PATH))
                .csrf(csrf -> csrf.disable()) // no cookie, nothing to forge
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .addFilterAfter(new TokenEndpointServletFilter(problems), HeaderWriterFilter.class)
                .oauth2AuthorizationServer(server -> server.clientAuthentication(
                                client -> client.errorResponseHandler(audited(audit)))
                        .tokenEndpoint(token -> token.accessTokenRequestConverters(
                                        TokenEndpointConfiguration::leaveWhatIsOffered)
                                .errorResponseHandler(
                                        (request, response, failure) -> TokenRefusals.answer(response, failure))))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(unidentified -> unidentified.authenticationEntryPoint((request, response, failure) ->
                        TokenRefusals.answer(response, OAuth2ErrorCodes.INVALID_CLIENT)))
                .build();
    }

    /** Of a grant type without a converter, the framework says that it is not supported. */
    private static void leaveWhatIsOffered(List<AuthenticationConverter> grants) {
        grants.removeIf(grant -> !(grant instanceof OAuth2ClientCredentialsAuthenticationConverter));
        grants.addFirst(TokenEndpointConfiguration::refuseWhatIsAmbiguous);
    }

    private static AuthenticationFailureHandler audited(AuditEventRepository audit) {
        return (request, response, failure) -> {
            // The secret was right: the framework looks for the code of another grant as it identifies a client.
            if (failure instanceof OAuth2AuthenticationException refused
                    && refused.getError().getErrorCode().equals(OAuth2ErrorCodes.INVALID_GRANT)) {
                TokenRefusals.answer(response, OAuth2ErrorCodes.UNSUPPORTED_GRANT_TYPE);
                return;
            }
            // The presented client id is not recorded: a guesser could fill the audit with any text.
            audit.record(AuditEvent.of(AuditEventType.CLIENT_SIGN_IN_FAILED, "api_client", "unknown")
                    .by("anonymous"));
            TokenRefusals.answer(response, OAuth2ErrorCodes.INVALID_CLIENT);
        };
    }

    /** Asked before the framework's own, of a client whose secret was right. */
    private static @Nullable Authentication refuseWhatIsAmbiguous(HttpServletRequest request) {
        var named = request.getParameter(OAuth2ParameterNames.CLIENT_ID);
        var grant = request.getParameter(OAuth2ParameterNames.GRANT_TYPE);
        // RFC 6749, section 3.2: a parameter without a value is none.
        boolean namesAnother = named != null && !named.isEmpty() && !named.equals(request.getRemoteUser());
        if (grant == null || grant.isEmpty() || namesAnother) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_REQUEST);
        }
        return null;
    }
}
