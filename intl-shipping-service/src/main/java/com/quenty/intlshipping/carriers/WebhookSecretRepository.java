package com.quenty.intlshipping.carriers;

import com.quenty.platform.persistence.SqlTimes;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The sealed secrets by which carriers sign. */
@Repository
class WebhookSecretRepository {

    /** A secret as it is kept. */
    record KeptSecret(int id, String carrierCode, String sealed) {}

    private static final String SELECT = "SELECT id, carrier_code, sealed FROM carrier_webhook_secrets ";

    private final JdbcClient jdbc;

    WebhookSecretRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that are good at this moment. */
    List<KeptSecret> findValid(String carrierCode, Instant now) {
        return jdbc.sql(SELECT + "WHERE carrier_code = :code AND (valid_until IS NULL OR valid_until > :now)")
                .param("code", carrierCode)
                .param("now", SqlTimes.of(now))
                .query(WebhookSecretRepository::kept)
                .list();
    }

    /** Secrets that are kept under another master key. */
    List<KeptSecret> findNotUnder(String masterKeyId) {
        return jdbc.sql(SELECT + "WHERE sealed_with <> :id ORDER BY id")
                .param("id", masterKeyId)
                .query(WebhookSecretRepository::kept)
                .list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void insert(String carrierCode, String sealed, String createdBy, Instant now) {
        jdbc.sql("""
                        INSERT INTO carrier_webhook_secrets (carrier_code, sealed, created_by, created_at)
                        VALUES (:code, :sealed, :by, :now)
                        """)
                .param("code", carrierCode)
                .param("sealed", sealed)
                .param("by", createdBy)
                .param("now", SqlTimes.of(now))
                .update();
    }

    /** @return how many */
    @Transactional(propagation = Propagation.MANDATORY)
    int endPresent(String carrierCode, Instant validUntil) {
        return jdbc.sql(
                        "UPDATE carrier_webhook_secrets SET valid_until = :until WHERE carrier_code = :code AND valid_until IS NULL")
                .param("until", SqlTimes.of(validUntil))
                .param("code", carrierCode)
                .update();
    }

    /** @return how many */
    @Transactional(propagation = Propagation.MANDATORY)
    int delete(String carrierCode) {
        return jdbc.sql("DELETE FROM carrier_webhook_secrets WHERE carrier_code = :code")
                .param("code", carrierCode)
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void deleteEnded(Instant now) {
        jdbc.sql("DELETE FROM carrier_webhook_secrets WHERE valid_until <= :now")
                .param("now", SqlTimes.of(now))
                .update();
    }

    /** @return false if it is kept otherwise by now, or no more */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean replace(KeptSecret seen, String sealed) {
        return jdbc.sql("UPDATE carrier_webhook_secrets SET sealed = :sealed WHERE id = :id AND sealed = :seen")
                        .param("sealed", sealed)
                        .param("id", seen.id())
                        .param("seen", seen.sealed())
                        .update()
                > 0;
    }

    private static KeptSecret kept(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new KeptSecret(row.getInt("id"), row.getString("carrier_code"), row.getString("sealed"));
    }
}
