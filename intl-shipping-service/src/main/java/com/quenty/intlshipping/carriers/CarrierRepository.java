package com.quenty.intlshipping.carriers;

import com.quenty.platform.json.StoredJson;
import com.quenty.platform.persistence.RecordRow;
import com.quenty.platform.persistence.SqlTimes;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of carriers. Sealed keys are read and written apart, so that no other statement has them. */
@Repository
class CarrierRepository {

    private static final String SELECT = """
            SELECT c.id, c.code, c.name, c.api_endpoint, c.active, c.supported_services, c.capabilities, c.sealed_with,
                c.created_at, c.updated_at, c.version
            FROM shipping_carriers c
            """;

    /** A key as it is kept. */
    record KeptKey(String code, String sealed) {}

    private final JdbcClient jdbc;
    private final StoredJson json;
    private final RecordRow<Carrier> row;
    private final Clock clock;

    CarrierRepository(JdbcClient jdbc, StoredJson json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.row = new RecordRow<>(Carrier.class, json.mapper());
        this.clock = clock;
    }

    Optional<Carrier> find(String code) {
        return jdbc.sql(SELECT + " WHERE c.code = :code")
                .param("code", code)
                .query(row)
                .optional();
    }

    List<Carrier> findActive() {
        return jdbc.sql(SELECT + " WHERE c.active ORDER BY c.code").query(row).list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void insert(String code, CarrierRevision terms) {
        values(jdbc.sql("""
                        INSERT INTO shipping_carriers (code, name, api_endpoint, active, supported_services, capabilities,
                            created_at, updated_at)
                        VALUES (:code, :name, :apiEndpoint, :active, CAST(:services AS jsonb),
                            CAST(:capabilities AS jsonb), :now, :now)
                        """), terms).param("code", code).update();
    }

    /** @return false if the carrier has another version by now */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean update(Carrier seen, CarrierRevision terms) {
        return values(jdbc.sql("""
                        UPDATE shipping_carriers
                        SET name = :name, api_endpoint = :apiEndpoint, active = :active,
                            supported_services = CAST(:services AS jsonb), capabilities = CAST(:capabilities AS jsonb),
                            updated_at = :now, version = version + 1
                        WHERE id = :id AND version = :version
                        """), terms)
                        .param("id", seen.id())
                        .param("version", seen.version())
                        .update()
                > 0;
    }

    /**
     * @param sealed null takes the key away
     * @return false if the carrier has another version by now
     */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean updateKey(Carrier seen, @Nullable String sealed) {
        return jdbc.sql("""
                        UPDATE shipping_carriers SET api_key = :sealed, updated_at = :now, version = version + 1
                        WHERE id = :id AND version = :version
                        """)
                        .param("sealed", sealed, Types.VARCHAR)
                        .param("now", SqlTimes.now(clock))
                        .param("id", seen.id())
                        .param("version", seen.version())
                        .update()
                > 0;
    }

    Optional<KeptKey> findKey(String code) {
        return jdbc.sql("SELECT code, api_key FROM shipping_carriers WHERE code = :code AND api_key IS NOT NULL")
                .param("code", code)
                .query((found, number) -> new KeptKey(found.getString("code"), found.getString("api_key")))
                .optional();
    }

    /** Keys that are kept under another master key. */
    List<KeptKey> findKeysNotUnder(String masterKeyId) {
        return jdbc.sql("SELECT code, api_key FROM shipping_carriers WHERE sealed_with <> :id ORDER BY code")
                .param("id", masterKeyId)
                .query((found, number) -> new KeptKey(found.getString("code"), found.getString("api_key")))
                .list();
    }

    /** The carrier stays as it is for everybody who looks at it. @return false if it has another key by now */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean replaceKey(KeptKey seen, String sealed) {
        return jdbc.sql("UPDATE shipping_carriers SET api_key = :sealed WHERE code = :code AND api_key = :seen")
                        .param("sealed", sealed)
                        .param("code", seen.code())
                        .param("seen", seen.sealed())
                        .update()
                > 0;
    }

    private JdbcClient.StatementSpec values(JdbcClient.StatementSpec statement, CarrierRevision terms) {
        return statement
                .param("name", terms.name())
                .param("apiEndpoint", terms.apiEndpoint(), Types.VARCHAR)
                .param("active", terms.active())
                .param("services", json.mapper().writeValueAsString(terms.supportedServices()))
                .param("capabilities", json.mapper().writeValueAsString(terms.capabilities()))
                .param("now", SqlTimes.now(clock));
    }
}
