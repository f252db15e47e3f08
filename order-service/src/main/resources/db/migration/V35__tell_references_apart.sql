-- An outside reference belongs to one payment, one refund or one dispute of a company's, by one provider or method: a capture that is
-- recorded for a second payment was recorded for the wrong one. source: provider, or method of what is recorded by hand. owner: the id
-- of the payment, or of the refund. Of references that were used twice so far, the first use counts.
CREATE TABLE payment_references (
    company_id VARCHAR(255) NOT NULL,
    source VARCHAR(50) NOT NULL,
    kind VARCHAR(50) NOT NULL,
    external_reference VARCHAR(255) NOT NULL,
    owner VARCHAR(255) NOT NULL,
    PRIMARY KEY (company_id, source, kind, external_reference),
    CONSTRAINT payment_references_kind_known CHECK (kind IN ('payment', 'refund', 'charge_back'))
);
CREATE TRIGGER payment_references_are_append_only
    BEFORE UPDATE OR DELETE ON payment_references FOR EACH ROW EXECUTE FUNCTION refuse_change();

INSERT INTO payment_references (company_id, source, kind, external_reference, owner)
SELECT p.company_id, coalesce(p.provider, p.method), 'payment', p.external_reference, p.payment_id
FROM payments p WHERE p.external_reference IS NOT NULL
ORDER BY p.id
ON CONFLICT DO NOTHING;
INSERT INTO payment_references (company_id, source, kind, external_reference, owner)
SELECT p.company_id, coalesce(p.provider, p.method),
    CASE e.entry_type WHEN 'refunded' THEN 'refund' WHEN 'charged_back' THEN 'charge_back' ELSE 'payment' END,
    e.external_reference,
    CASE e.entry_type WHEN 'refunded' THEN coalesce(e.refund_id, p.payment_id) ELSE p.payment_id END
FROM order_payments e JOIN payments p ON p.id = e.payment_key
WHERE e.external_reference IS NOT NULL
ORDER BY e.id
ON CONFLICT DO NOTHING;

-- A concurrent claim is waited for.
CREATE FUNCTION claim_reference(company TEXT, src TEXT, what TEXT, reference TEXT, claimant TEXT) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO payment_references (company_id, source, kind, external_reference, owner)
    VALUES (company, src, what, reference, claimant)
    ON CONFLICT DO NOTHING;
    IF EXISTS (
        SELECT FROM payment_references r
        WHERE r.company_id = company AND r.source = src AND r.kind = what AND r.external_reference = reference
            AND r.owner <> claimant)
    THEN
        RAISE EXCEPTION 'reference % belongs to another %', reference, what
            USING ERRCODE = 'unique_violation', TABLE = 'payment_references', CONSTRAINT = 'payment_references_have_one_owner';
    END IF;
END
$$;

CREATE FUNCTION claim_reference_of_payment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM claim_reference(
        NEW.company_id, coalesce(NEW.provider, NEW.method), 'payment', NEW.external_reference, NEW.payment_id);
    RETURN NULL;
END
$$;
CREATE TRIGGER payments_claim_their_reference
    AFTER INSERT ON payments FOR EACH ROW WHEN (NEW.external_reference IS NOT NULL)
    EXECUTE FUNCTION claim_reference_of_payment();

CREATE FUNCTION claim_reference_of_entry() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    paid payments;
BEGIN
    SELECT * INTO STRICT paid FROM payments p WHERE p.id = NEW.payment_key;
    PERFORM claim_reference(
        paid.company_id,
        coalesce(paid.provider, paid.method),
        CASE NEW.entry_type WHEN 'refunded' THEN 'refund' WHEN 'charged_back' THEN 'charge_back' ELSE 'payment' END,
        NEW.external_reference,
        CASE NEW.entry_type WHEN 'refunded' THEN coalesce(NEW.refund_id, paid.payment_id) ELSE paid.payment_id END);
    RETURN NULL;
END
$$;
CREATE TRIGGER entries_claim_their_reference
    AFTER INSERT ON order_payments FOR EACH ROW WHEN (NEW.external_reference IS NOT NULL)
    EXECUTE FUNCTION claim_reference_of_entry();
