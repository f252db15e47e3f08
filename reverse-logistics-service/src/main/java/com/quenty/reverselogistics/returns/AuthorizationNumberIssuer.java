package com.quenty.reverselogistics.returns;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Issues return authorization numbers. One that was drawn in vain is a gap, and never used again. */
@Component
public class AuthorizationNumberIssuer {

    private final JdbcClient jdbc;

    AuthorizationNumberIssuer(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public AuthorizationNumber next() {
        return new AuthorizationNumber(jdbc.sql("SELECT nextval('return_authorization_numbers')")
                .query(Long.class)
                .single());
    }
}
