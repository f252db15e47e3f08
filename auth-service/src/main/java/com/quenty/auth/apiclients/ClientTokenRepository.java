package com.quenty.auth.apiclients;

import com.quenty.auth.revocations.RevocationRepository;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Ends the tokens of many clients at once, because of what happened to their owner or company. */
@Repository
public class ClientTokenRepository {

    private final JdbcClient jdbc;
    private final RevocationRepository revocations;

    ClientTokenRepository(JdbcClient jdbc, RevocationRepository revocations) {
        this.jdbc = jdbc;
        this.revocations = revocations;
    }

    /** Those of the clients of these people: what the owner holds has changed, and so has what the client holds. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void endTokensOfOwners(Collection<String> userIds) {
        if (!userIds.isEmpty()) {
            end("owner_id IN (:which)", userIds);
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void endTokensOfCompany(String companyId) {
        end("company_id = :which", companyId);
    }

    private void end(String condition, Object which) {
        revocations.endTokens(jdbc.sql("""
                UPDATE api_clients SET token_version = token_version + 1, version = version + 1
                WHERE\s""" + condition + " RETURNING client_id, token_version")
                .param("which", which)
                .query((row, number) ->
                        new RevocationRepository.EndedTokens(row.getString("client_id"), row.getLong("token_version")))
                .list());
    }
}
