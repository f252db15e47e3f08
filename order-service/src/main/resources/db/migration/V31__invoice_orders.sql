-- Invoices, receipts and credit notes. A company's numbers of a kind have no gaps: the next one is taken in the transaction that
-- writes the document, and is free again should that fail. content: seller, buyer, rows and totals as they were on that day.
-- corrects: the invoice that a credit note takes back, wholly or in part. Documents are never changed.
CREATE TABLE invoice_series (
    company_id VARCHAR(255) NOT NULL,
    kind VARCHAR(50) NOT NULL,
    last_number BIGINT NOT NULL,
    PRIMARY KEY (company_id, kind)
);

CREATE TABLE invoices (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    invoice_id VARCHAR(255) NOT NULL,
    kind VARCHAR(50) NOT NULL,
    series_number BIGINT NOT NULL,
    number VARCHAR(50) NOT NULL,
    order_id INTEGER NOT NULL REFERENCES orders(id),
    company_id VARCHAR(255) NOT NULL,
    customer_id VARCHAR(255) NOT NULL,
    currency VARCHAR(10) NOT NULL,
    total_amount NUMERIC(15,3) NOT NULL,
    payment_id VARCHAR(255),
    refund_id VARCHAR(255),
    corrects BIGINT REFERENCES invoices(id),
    content JSONB NOT NULL,
    issued_on DATE NOT NULL,
    issued_by VARCHAR(255) NOT NULL,
    issued_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT invoices_invoice_id_key UNIQUE (invoice_id),
    CONSTRAINT invoices_number_key UNIQUE (company_id, kind, series_number),
    CONSTRAINT invoices_payment_key UNIQUE (payment_id),
    CONSTRAINT invoices_kind_known CHECK (kind IN ('invoice', 'receipt', 'credit_note')),
    CONSTRAINT invoices_correct_one CHECK ((kind = 'credit_note') = (corrects IS NOT NULL)),
    CONSTRAINT invoices_receipts_are_for_payments CHECK ((kind = 'receipt') = (payment_id IS NOT NULL))
);
CREATE INDEX idx_invoices_order ON invoices(order_id, kind, id);
CREATE INDEX idx_invoices_corrects ON invoices(corrects) WHERE corrects IS NOT NULL;
CREATE INDEX idx_invoices_issued_at_id ON invoices(issued_at, id);
CREATE INDEX idx_invoices_company_issued_at_id ON invoices(company_id, issued_at, id);
CREATE INDEX idx_invoices_customer_issued_at_id ON invoices(customer_id, issued_at, id);

-- The number follows the last one of the series, or there is no document.
CREATE FUNCTION number_invoice() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO invoice_series (company_id, kind, last_number) VALUES (NEW.company_id, NEW.kind, 1)
    ON CONFLICT (company_id, kind) DO UPDATE SET last_number = invoice_series.last_number + 1
    RETURNING last_number INTO NEW.series_number;
    NEW.number := CASE NEW.kind WHEN 'invoice' THEN 'F' WHEN 'receipt' THEN 'R' ELSE 'NC' END
        || '-' || lpad(NEW.series_number::text, greatest(6, length(NEW.series_number::text)), '0');
    RETURN NEW;
END
$$;

CREATE TRIGGER invoices_are_numbered
    BEFORE INSERT ON invoices FOR EACH ROW EXECUTE FUNCTION number_invoice();
CREATE TRIGGER invoices_are_append_only
    BEFORE UPDATE OR DELETE ON invoices FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER invoices_are_never_emptied
    BEFORE TRUNCATE ON invoices FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE FUNCTION guard_invoice_series() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' OR pg_trigger_depth() < 2 THEN
        RAISE EXCEPTION 'numbers follow the documents' USING ERRCODE = 'restrict_violation', TABLE = 'invoice_series';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER invoice_series_are_guarded
    BEFORE INSERT OR UPDATE OR DELETE ON invoice_series FOR EACH ROW EXECUTE FUNCTION guard_invoice_series();
