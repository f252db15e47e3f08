-- How a company sells: whether its prices are with tax, whether shipping is taxed like the goods, and which fraction of an order one
-- person may take off without another's approval.
CREATE TABLE selling_terms (
    id SERIAL PRIMARY KEY,
    company_id VARCHAR(255) NOT NULL,
    tax_mode VARCHAR(50) NOT NULL CHECK (tax_mode IN ('none', 'included', 'added')),
    shipping_taxed BOOLEAN NOT NULL,
    manual_discount_limit NUMERIC(5,4) NOT NULL CHECK (manual_discount_limit BETWEEN 0 AND 1),
    updated_by VARCHAR(255) NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE NOT NULL,
    version BIGINT NOT NULL DEFAULT 0,
    CONSTRAINT selling_terms_company_key UNIQUE (company_id)
);
CREATE INDEX idx_selling_terms_created_at ON selling_terms (created_at, id);

ALTER TABLE products ADD COLUMN tax_category VARCHAR(50) NOT NULL DEFAULT 'standard';

-- jurisdiction: a country, or a region of it (US-CA). The rate of a region comes before that of its country.
CREATE TABLE tax_rates (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    rate_key VARCHAR(60) GENERATED ALWAYS AS (jurisdiction || '/' || tax_category) STORED,
    jurisdiction VARCHAR(6) NOT NULL CHECK (jurisdiction ~ '^[A-Z]{2}(-[A-Z0-9]{1,3})?$'),
    tax_category VARCHAR(50) NOT NULL,
    valid_from DATE NOT NULL,
    name VARCHAR(100) NOT NULL,
    rate NUMERIC(7,6) NOT NULL CHECK (rate BETWEEN 0 AND 1),
    source VARCHAR(500) NOT NULL,
    example BOOLEAN NOT NULL DEFAULT FALSE,
    created_by VARCHAR(255) NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    withdrawn_at TIMESTAMP WITH TIME ZONE,
    withdrawn_by VARCHAR(255),
    withdrawal_reason VARCHAR(500),
    CONSTRAINT tax_rates_withdrawal CHECK (num_nonnulls(withdrawn_at, withdrawn_by, withdrawal_reason) IN (0, 3))
);
CREATE UNIQUE INDEX tax_rates_rate_key_valid_from_key ON tax_rates (rate_key, valid_from) WHERE withdrawn_at IS NULL;
CREATE INDEX idx_tax_rates_rate_key ON tax_rates (rate_key, valid_from, id);
CREATE INDEX idx_tax_rates_valid_from ON tax_rates (valid_from, id);
CREATE INDEX idx_tax_rates_jurisdiction ON tax_rates (jurisdiction, valid_from, id);
CREATE TRIGGER tax_rates_are_only_withdrawn
    BEFORE UPDATE OR DELETE ON tax_rates FOR EACH ROW EXECUTE FUNCTION refuse_all_but_withdrawal();
CREATE TRIGGER tax_rates_are_never_emptied
    BEFORE TRUNCATE ON tax_rates FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Examples to begin with, not law: check them before anything is sold by them.
INSERT INTO tax_rates (jurisdiction, tax_category, valid_from, name, rate, source, example, created_by, created_at)
SELECT jurisdiction, tax_category, DATE '2020-01-01', name, rate, 'Example, not law: general knowledge of 2026', TRUE, 'system', now()
FROM (VALUES
    ('CO', 'standard', 'IVA', 0.19), ('CO', 'reduced', 'IVA', 0.05), ('CO', 'zero', 'IVA', 0),
    ('MX', 'standard', 'IVA', 0.16), ('MX', 'zero', 'IVA', 0),
    ('PE', 'standard', 'IGV', 0.18),
    ('CL', 'standard', 'IVA', 0.19),
    ('BR', 'standard', 'ICMS', 0.17), ('BR-SP', 'standard', 'ICMS', 0.18), ('BR-RJ', 'standard', 'ICMS', 0.20),
    ('US-CA', 'standard', 'Sales tax', 0.0725), ('US-NY', 'standard', 'Sales tax', 0.04),
    ('US-TX', 'standard', 'Sales tax', 0.0625)
) AS examples (jurisdiction, tax_category, name, rate);

-- Customers who pay a company no tax, by certificate.
CREATE TABLE tax_exemptions (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    exemption_id VARCHAR(255) NOT NULL UNIQUE,
    company_id VARCHAR(255) NOT NULL,
    customer_id VARCHAR(255) NOT NULL,
    certificate VARCHAR(255) NOT NULL,
    valid_from DATE NOT NULL,
    valid_until DATE,
    created_by VARCHAR(255) NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    withdrawn_at TIMESTAMP WITH TIME ZONE,
    withdrawn_by VARCHAR(255),
    withdrawal_reason VARCHAR(500),
    CONSTRAINT tax_exemptions_withdrawal CHECK (num_nonnulls(withdrawn_at, withdrawn_by) IN (0, 2)),
    CONSTRAINT tax_exemptions_period CHECK (valid_until > valid_from)
);
CREATE INDEX idx_tax_exemptions_company_customer ON tax_exemptions (company_id, customer_id, created_at, id);
CREATE INDEX idx_tax_exemptions_company_created_at ON tax_exemptions (company_id, created_at, id);
CREATE INDEX idx_tax_exemptions_customer_created_at ON tax_exemptions (customer_id, created_at, id);
CREATE INDEX idx_tax_exemptions_created_at ON tax_exemptions (created_at, id);
CREATE TRIGGER tax_exemptions_are_only_withdrawn
    BEFORE UPDATE OR DELETE ON tax_exemptions FOR EACH ROW EXECUTE FUNCTION refuse_all_but_withdrawal();
CREATE TRIGGER tax_exemptions_are_never_emptied
    BEFORE TRUNCATE ON tax_exemptions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
