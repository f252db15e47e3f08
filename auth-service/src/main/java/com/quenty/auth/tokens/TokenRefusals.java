package com.quenty.auth.tokens;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.http.converter.OAuth2ErrorHttpMessageConverter;

/** The answers of the token endpoint when it gives no token: codes of RFC 6749, section 5.2, in words of ours. */
public final class TokenRefusals {

    private static final Map<String, String> DESCRIPTIONS = Map.of(
            OAuth2ErrorCodes.INVALID_REQUEST,
            "The form must be readable, have a grant_type and no parameter twice, and name the client in one way only.",
            OAuth2ErrorCodes.INVALID_CLIENT,
            "The client is unknown or switched off, or its secret is wrong.",
            OAuth2ErrorCodes.UNSUPPORTED_GRANT_TYPE,
            "The only grant_type that is offered is client_credentials.",
            OAuth2ErrorCodes.INVALID_SCOPE,
            "Scopes are not offered: a token has the permissions of its client.");

    private TokenRefusals() {}

    public static void answer(HttpServletResponse response, AuthenticationException failure) throws IOException {
        answer(
                response,
                failure instanceof OAuth2AuthenticationException refused
                        ? refused.getError().getErrorCode()
                        : OAuth2ErrorCodes.INVALID_REQUEST);
    }

    public static void answer(HttpServletResponse response, String code) throws IOException {
        var answer = new ServletServerHttpResponse(response);
        if (code.equals(OAuth2ErrorCodes.INVALID_CLIENT)) {
            answer.setStatusCode(HttpStatus.UNAUTHORIZED);
            answer.getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"quenty\"");
        } else {
            answer.setStatusCode(HttpStatus.BAD_REQUEST);
        }
        new OAuth2ErrorHttpMessageConverter().write(error(code), null, answer);
    }

    private static OAuth2Error error(String code) {
        return new OAuth2Error(code, DESCRIPTIONS.get(code), null);
    }
}
