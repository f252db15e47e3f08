package com.quenty.auth.signingkeys;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.quenty.auth.tokens.TokenProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class SigningKeyConfiguration {

    SigningKeyConfiguration(SigningKeyProperties properties, TokenProperties tokens) {
        properties.requireLongerThan(tokens);
    }

    @Bean
    JWKSource<SecurityContext> signingKeySource(SigningKeyService keys) {
        return new SigningKeySource(keys::published);
    }
}
