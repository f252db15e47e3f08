package com.quenty.auth.apiclients;

import com.quenty.auth.auditevents.AuditEvent;
import com.quenty.auth.auditevents.AuditEventRepository;
import com.quenty.auth.auditevents.AuditEventType;
import com.quenty.auth.issuermetadata.IssuerMetadata;
import com.quenty.auth.tokens.TokenProperties;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.http.converter.OAuth2ErrorHttpMessageConverter;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
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
                .oauth2AuthorizationServer(
                        server -> server.clientAuthentication(client -> client.errorResponseHandler(audited(audit))))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(unidentified ->
                        unidentified.authenticationEntryPoint((request, response, failure) -> refuse(response)))
                .build();
    }

    private static AuthenticationFailureHandler audited(AuditEventRepository audit) {
        return (request, response, failure) -> {
            // The presented client id is not recorded: a guesser could fill the audit with any text.
            audit.record(AuditEvent.of(AuditEventType.CLIENT_SIGN_IN_FAILED, "api_client", "unknown")
                    .by("anonymous"));
            refuse(response);
        };
    }

    private static void refuse(HttpServletResponse response) throws IOException {
        var answer = new ServletServerHttpResponse(response);
        answer.setStatusCode(HttpStatus.UNAUTHORIZED);
        answer.getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"quenty\"");
        new OAuth2ErrorHttpMessageConverter().write(new OAuth2Error(OAuth2ErrorCodes.INVALID_CLIENT), null, answer);
    }
}
