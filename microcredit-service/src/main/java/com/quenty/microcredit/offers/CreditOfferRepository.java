package com.quenty.microcredit.offers;

import com.quenty.microcredit.loanplans.LoanPlan;
import com.quenty.platform.codes.Coded;
import com.quenty.platform.json.StoredJson;
import com.quenty.platform.persistence.SqlTimes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Offers and their signatures. The tables refuse changes, and a signature of another hash. */
@Repository
class CreditOfferRepository {

    private final JdbcClient jdbc;
    private final CanonicalJson json;
    private final Clock clock;

    CreditOfferRepository(JdbcClient jdbc, StoredJson stored, Clock clock) {
        this.jdbc = jdbc;
        this.json = new CanonicalJson(stored);
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public CreditOffer insert(
            int applicationKey, String applicationId, String customerId, LoanPlan plan, LocalDate validUntil) {
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
                .param("now", SqlTimes.of(offer.createdAt()))
                .update();
        return offer;
    }

    /** @throws CreditOfferProblems.SignedHashDiffers when something else was signed */
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
                .param("now", SqlTimes.now(clock))
                .update();
    }

    /** @throws CreditOfferProblems.NotFound if none was made */
    @Transactional(readOnly = true)
    public CreditOffer get(int applicationKey) {
        return find(applicationKey).orElseThrow(CreditOfferProblems.NotFound::new);
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
                SqlTimes.instant(row, "created_at"),
                signature(row));
    }

    private static @Nullable Signature signature(ResultSet row) throws SQLException {
        return row.getString("signed_hash") == null
                ? null
                : new Signature(
                        row.getString("signed_hash"),
                        row.getString("signer_name"),
                        Coded.of(SignatureMethod.class, row.getString("signature_method")),
                        row.getString("signer_ip"),
                        row.getString("accepted_by"),
                        SqlTimes.instant(row, "signed_at"));
    }
}
