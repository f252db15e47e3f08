package com.quenty.microcredit.offers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps offers and their signatures; the tables take no changes, and no signature under another hash. */
@Component
public class OfferBook {

    private final JdbcClient jdbc;
    private final CanonicalJson json;
    private final Clock clock;

    OfferBook(JdbcClient jdbc, CanonicalJson json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public CreditOffer make(
            int applicationKey, String applicationId, String customerId, OfferPlan plan, LocalDate validUntil) {
        var document = OfferDocument.of(applicationId, customerId, plan, validUntil);
        var text = json.write(document);
        var offer = new CreditOffer(document, text, CanonicalJson.hash(text), clock.instant(), null);
        jdbc.sql("""
                        INSERT INTO credit_offers (application_id, offer_hash, document, currency, principal_amount,
                            annual_percentage_rate, valid_until, created_at)
                        VALUES (:application, :hash, :document, :currency, :principal, :apr, :validUntil, :now)
                        """)
                .param("application", applicationKey)
                .param("hash", offer.hash())
                .param("document", text)
                .param("currency", plan.terms().currency())
                .param("principal", plan.terms().principal())
                .param("apr", document.annualPercentageRate())
                .param("validUntil", validUntil)
                .param("now", at(offer.createdAt()))
                .update();
        return offer;
    }

    /** @throws SignedHashDiffers when something else was signed */
    @Transactional(propagation = Propagation.MANDATORY)
    public void sign(int applicationKey, AcceptOfferRequest request, String signerIp, String acceptedBy) {
        var offer = get(applicationKey);
        offer.requireSigned(request.offerHash());
        jdbc.sql("""
                        INSERT INTO credit_offer_signatures
                            (application_id, signed_hash, signer_name, signature_method, signer_ip, accepted_by, signed_at)
                        VALUES (:application, :hash, :name, :method, :ip, :acceptedBy, :now)
                        """)
                .param("application", applicationKey)
                .param("hash", request.offerHash())
                .param("name", request.signerName())
                .param("method", request.signatureMethod().code())
                .param("ip", signerIp)
                .param("acceptedBy", acceptedBy)
                .param("now", at(clock.instant()))
                .update();
    }

    /** @throws OfferNotFound when none was made */
    @Transactional(readOnly = true)
    public CreditOffer get(int applicationKey) {
        return find(applicationKey).orElseThrow(OfferNotFound::new);
    }

    private Optional<CreditOffer> find(int applicationKey) {
        return jdbc.sql("""
                        SELECT o.document, o.offer_hash, o.created_at, s.signed_hash, s.signer_name, s.signature_method,
                               s.signer_ip, s.accepted_by, s.signed_at
                        FROM credit_offers o LEFT JOIN credit_offer_signatures s USING (application_id)
                        WHERE o.application_id = :application
                        """)
                .param("application", applicationKey)
                .query((row, number) -> read(row))
                .optional();
    }

    private CreditOffer read(ResultSet row) throws SQLException {
        var text = row.getString("document");
        return new CreditOffer(
                json.read(text, OfferDocument.class),
                text,
                row.getString("offer_hash"),
                instant(row, "created_at"),
                signature(row));
    }

    private static @Nullable Signature signature(ResultSet row) throws SQLException {
        return row.getString("signed_hash") == null
                ? null
                : new Signature(
                        row.getString("signed_hash"),
                        row.getString("signer_name"),
                        method(row.getString("signature_method")),
                        row.getString("signer_ip"),
                        row.getString("accepted_by"),
                        instant(row, "signed_at"));
    }

    private static SignatureMethod method(String code) {
        return Arrays.stream(SignatureMethod.values())
                .filter(method -> method.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no signature method " + code));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
