package com.quenty.auth.tokens;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

@Configuration
class TokenConfiguration {

    @Bean
    JwtEncoder jwtEncoder(JWKSource<SecurityContext> keys) {
        var encoder = new NimbusJwtEncoder(keys);
        // During a rotation two keys match; the active one is first.
        encoder.setJwkSelector(matching -> matching.getFirst());
        return encoder;
    }
}
