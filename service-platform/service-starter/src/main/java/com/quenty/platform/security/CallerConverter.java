package com.quenty.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.quenty.platform.codes.Coded;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;

/** Reads the caller out of a verified token. A token grants nothing that it does not say. */
class CallerConverter implements Converter<Jwt, AbstractAuthenticationToken> {

    /** By identity: the decoder hands out the same object as long as it remembers the token. */
    private final Cache<Jwt, Caller> callers = Caffeine.newBuilder().weakKeys().build();

    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        return new CallerAuthentication(callers.get(token, CallerConverter::caller), token);
    }

    static Caller caller(Jwt token) {
        return new Caller(
                Objects.requireNonNull(token.getSubject(), "sub"),
                token.getClaimAsString("company_id"),
                scope(token),
                Set.copyOf(Objects.requireNonNullElse(token.getClaimAsStringList("permissions"), List.of())),
                token.getClaimAsString("sid"),
                "service".equals(token.getClaimAsString("token_use")));
    }

    private static DataScope scope(Jwt token) {
        var code = token.getClaimAsString("data_scope");
        return code == null ? DataScope.OWN : Coded.find(DataScope.class, code).orElse(DataScope.OWN);
    }
}
