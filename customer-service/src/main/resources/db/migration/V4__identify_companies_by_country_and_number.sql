-- document_number stays as typed; document_number_normalized is the part that all spellings of one number have in common.
-- document_check: the result of the validators (passed, suspicious: only a soft rule failed, not_checked: no rule known).
ALTER TABLE companies
    ADD COLUMN country VARCHAR(2),
    ADD COLUMN document_number_normalized VARCHAR(100),
    ADD COLUMN document_check VARCHAR(50),
    ADD CONSTRAINT companies_country_is_alpha_2 CHECK (country ~ '^[A-Z]{2}$'),
    ADD CONSTRAINT companies_document_is_whole CHECK (
        num_nonnulls(document_type, document_number, document_number_normalized, document_check) IN (0, 4)
        AND (document_number IS NULL OR country IS NOT NULL)),
    ADD CONSTRAINT companies_document_type_fkey FOREIGN KEY (document_type) REFERENCES document_types(code);

CREATE UNIQUE INDEX companies_tax_identity_key ON companies(country, document_type, document_number_normalized);
CREATE INDEX idx_companies_document_type ON companies(document_type);
