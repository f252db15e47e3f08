package com.quenty.auth.tokens;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.quenty.platform.jobs.Job;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

@Configuration
class TokenConfiguration {

    @Bean
    JwtEncoder jwtEncoder(JWKSource<SecurityContext> keys) {
        var encoder = new NimbusJwtEncoder(keys);
        // During a rotation two keys fit; the active one is first.
        encoder.setJwkSelector(fitting -> fitting.getFirst());
        return encoder;
    }

    @Bean
    Job signingKeyUpkeep(SigningKeys keys) {
        return Job.every("signing-key-upkeep", Duration.ofMinutes(10), keys::upkeep);
    }

    @Bean
    Job revocationCleanup(Revocations revocations) {
        return Job.every("revocation-cleanup", Duration.ofHours(1), revocations::forgetExpired);
    }
}
