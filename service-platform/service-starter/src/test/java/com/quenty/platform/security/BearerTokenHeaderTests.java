package com.quenty.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;

class BearerTokenHeaderTests {

    private final BearerTokenHeader header = new BearerTokenHeader();

    /** RFC 6750, 2.1: {@code "Bearer" 1*SP b64token}; the scheme in any case (RFC 9110, 11.1). */
    @ParameterizedTest
    @CsvSource({"Bearer abc.DEF-012_~+/==,abc.DEF-012_~+/==", "bearer a,a", "BEARER   a.b.c,a.b.c"})
    void aTokenIsWhatFollowsTheScheme(String authorization, String token) {
        assertThat(header.resolve(request(authorization))).isEqualTo(token);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Bearer", "Bearer ", "Bearer ==", "Bearer a b", "Bearer a=b", "Bearer é", "Bearera", "Bearer\ta"
            })
    void aMalformedTokenIsRefusedAndNotTakenForNone(String authorization) {
        assertThatThrownBy(() -> header.resolve(request(authorization)))
                .isInstanceOf(OAuth2AuthenticationException.class);
    }

    @Test
    void anotherSchemeIsNoToken() {
        assertThat(header.resolve(request("Basic YTpi"))).isNull();
        assertThat(header.resolve(request(null))).isNull();
    }

    private static MockHttpServletRequest request(@Nullable String authorization) {
        var request = new MockHttpServletRequest("GET", "/things");
        if (authorization != null) {
            request.addHeader("Authorization", authorization);
        }
        return request;
    }
}
