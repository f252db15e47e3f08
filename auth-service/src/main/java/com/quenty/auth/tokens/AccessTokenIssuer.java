package com.quenty.auth.tokens;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.stereotype.Component;

/** Issues the access tokens of users; those of clients come from the framework's token endpoint, in the same form. */
@Component
public class AccessTokenIssuer {

    /** @param expiresIn seconds */
    public record AccessToken(String value, long expiresIn) {}

    private final JwtEncoder encoder;
    private final TokenProperties properties;
    private final Clock clock;
    private final String issuer;
    private final String audience;

    AccessTokenIssuer(
            JwtEncoder encoder,
            TokenProperties properties,
            Clock clock,
            @Value("${quenty.security.issuer}") String issuer,
            @Value("${quenty.security.audience:quenty}") String audience) {
        this.encoder = encoder;
        this.properties = properties;
        this.clock = clock;
        this.issuer = issuer;
        this.audience = audience;
    }

    public AccessToken issue(TokenClaims holder) {
        var now = clock.instant();
        var claims = JwtClaimsSet.builder()
                .issuer(issuer)
                .audience(List.of(audience))
                .subject(holder.subject())
                .id(UUID.randomUUID().toString())
                .issuedAt(now)
                .expiresAt(now.plus(properties.accessLife()));
        holder.writeTo(claims::claim);
        var header =
                JwsHeader.with(SignatureAlgorithm.RS256).type(TokenClaims.TYPE).build();
        var token = encoder.encode(JwtEncoderParameters.from(header, claims.build()));
        return new AccessToken(token.getTokenValue(), properties.accessLife().toSeconds());
    }
}
