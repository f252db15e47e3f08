-- Rules by which countries value goods at the border and charge duty, VAT and fees, from a day on. code: country, kind, and the HS code and
-- the origin where the rule is for some goods only; of several the longest HS code counts, then the origin. Each kind has its own columns.
-- basis: of a value; fob and intrinsic are the goods alone, cif is with carriage and insurance. rate: a fraction. vat_base: JSON array of
-- sums beside the customs value that VAT is charged on. min_value: customs value from which on a fee is charged. max_value: value up to which
-- goods are relieved, 0 where none are. line_amount: charged instead of duty below it for each kind of goods. demo: an example.
-- Codes are compared byte by byte, so that the index finds them by their beginning.
CREATE TABLE import_rules (
    id INTEGER GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    code VARCHAR(60) COLLATE "C" NOT NULL,
    country VARCHAR(2) NOT NULL,
    kind VARCHAR(20) NOT NULL,
    hs_prefix VARCHAR(12),
    origin_country VARCHAR(2),
    valid_from DATE NOT NULL,
    basis VARCHAR(10),
    rate NUMERIC(7,6) CHECK (rate >= 0),
    vat_base JSONB,
    currency VARCHAR(3),
    min_value NUMERIC(14,3) CHECK (min_value >= 0),
    max_value NUMERIC(14,3) CHECK (max_value >= 0),
    line_amount NUMERIC(14,3) CHECK (line_amount >= 0),
    min_amount NUMERIC(14,3) CHECK (min_amount >= 0),
    max_amount NUMERIC(14,3) CHECK (max_amount >= min_amount),
    demo BOOLEAN NOT NULL,
    source VARCHAR(500) NOT NULL,
    created_by VARCHAR(255) NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    withdrawn_at TIMESTAMP WITH TIME ZONE,
    withdrawn_by VARCHAR(255),
    withdrawal_reason VARCHAR(500),
    CONSTRAINT import_rules_code_is_of_what_it_is_for CHECK (
        code = country || '.' || kind || COALESCE('.' || hs_prefix, '') || COALESCE('.' || origin_country, '')),
    CONSTRAINT import_rules_are_whole CHECK (CASE kind
        WHEN 'customs_value' THEN basis IN ('fob', 'cif') AND num_nonnulls(hs_prefix, origin_country, rate, vat_base, currency, min_value,
            max_value, line_amount, min_amount, max_amount) = 0
        WHEN 'duty' THEN rate IS NOT NULL AND num_nonnulls(basis, vat_base, currency, min_value, max_value, line_amount, min_amount,
            max_amount) = 0
        WHEN 'vat_base' THEN jsonb_typeof(vat_base) = 'array' AND num_nonnulls(hs_prefix, origin_country, basis, rate, currency, min_value,
            max_value, line_amount, min_amount, max_amount) = 0
        WHEN 'vat' THEN rate < 1 AND num_nonnulls(origin_country, basis, vat_base, currency, min_value, max_value, line_amount, min_amount,
            max_amount) = 0
        WHEN 'duty_de_minimis' THEN basis IN ('intrinsic', 'cif') AND num_nulls(currency, max_value) = 0
            AND num_nonnulls(hs_prefix, rate, vat_base, min_value, min_amount, max_amount) = 0
        WHEN 'vat_de_minimis' THEN basis IN ('intrinsic', 'cif') AND num_nulls(currency, max_value) = 0
            AND num_nonnulls(hs_prefix, rate, vat_base, min_value, line_amount, min_amount, max_amount) = 0
        WHEN 'handling_fee' THEN rate IS NOT NULL AND num_nonnulls(hs_prefix, origin_country, basis, vat_base, max_value, line_amount) = 0
            AND (currency IS NOT NULL OR num_nonnulls(min_value, min_amount, max_amount) = 0)
        WHEN 'disbursement_fee' THEN rate IS NOT NULL AND num_nonnulls(hs_prefix, origin_country, basis, vat_base, min_value, max_value,
            line_amount) = 0 AND (currency IS NOT NULL OR num_nonnulls(min_amount, max_amount) = 0)
        ELSE FALSE END IS TRUE),
    CONSTRAINT import_rules_withdrawal CHECK (num_nonnulls(withdrawn_at, withdrawn_by, withdrawal_reason) IN (0, 3))
);
CREATE UNIQUE INDEX import_rules_code_valid_from_key ON import_rules (code, valid_from) WHERE withdrawn_at IS NULL;
CREATE INDEX idx_import_rules_code ON import_rules (code, id);
CREATE INDEX idx_import_rules_valid_from ON import_rules (valid_from, id);
CREATE INDEX idx_import_rules_country ON import_rules (country, kind, code, id);
CREATE TRIGGER import_rules_are_only_withdrawn
    BEFORE UPDATE OR DELETE ON import_rules FOR EACH ROW EXECUTE FUNCTION refuse_all_but_withdrawal();
CREATE TRIGGER import_rules_are_never_emptied
    BEFORE TRUNCATE ON import_rules FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Examples, so that a new installation has something to compute: public figures, but few of them, and without the duties of trade defence. The
-- sources are in docs/references.md. Rates for all other goods and the fees of disbursement are nobody's.
INSERT INTO import_rules (code, country, kind, hs_prefix, origin_country, valid_from, basis, rate, vat_base, currency, min_value, max_value,
    line_amount, min_amount, max_amount, demo, source, created_by, created_at)
SELECT country || '.' || kind || COALESCE('.' || hs, '') || COALESCE('.' || origin, ''), country, kind, hs, origin,
    CAST(valid_from AS DATE), basis, rate, CAST(vat_base AS JSONB), currency, min_value, max_value, line_amount, min_amount, max_amount,
    TRUE, source, 'system', TIMESTAMP WITH TIME ZONE '2026-01-01T00:00:00Z'
FROM (VALUES
    ('US', 'customs_value', NULL, NULL, '2010-01-01', 'fob', CAST(NULL AS NUMERIC), NULL, NULL, CAST(NULL AS NUMERIC),
        CAST(NULL AS NUMERIC), CAST(NULL AS NUMERIC), CAST(NULL AS NUMERIC), CAST(NULL AS NUMERIC), '19 USC 1401a'),
    ('US', 'vat', NULL, NULL, '2010-01-01', NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'no tax of the federation on imports'),
    ('US', 'duty', NULL, NULL, '2020-01-01', NULL, 0.033, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'example'),
    ('US', 'duty', '0901', NULL, '2020-01-01', NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'HTSUS, column 1 general'),
    ('US', 'duty', '420221', NULL, '2020-01-01', NULL, 0.09, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'HTSUS, column 1 general'),
    ('US', 'duty', '42022160', NULL, '2020-01-01', NULL, 0.10, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'HTSUS, column 1 general'),
    ('US', 'duty', '4901', NULL, '2020-01-01', NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'HTSUS, column 1 general'),
    ('US', 'duty', '610910', NULL, '2020-01-01', NULL, 0.165, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'HTSUS, column 1 general'),
    ('US', 'duty', '610910', 'CO', '2020-01-01', NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'agreement with Colombia'),
    ('US', 'duty', '610910', 'MX', '2020-07-01', NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'agreement with Mexico and Canada'),
    ('US', 'duty', '847130', NULL, '2020-01-01', NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'HTSUS, column 1 general'),
    ('US', 'duty', '851713', NULL, '2020-01-01', NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'HTSUS, column 1 general'),
    ('US', 'duty', '950300', NULL, '2020-01-01', NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'HTSUS, column 1 general'),
    ('US', 'duty_de_minimis', NULL, NULL, '2016-03-10', 'intrinsic', NULL, NULL, 'USD', NULL, 800, NULL, NULL, NULL, '19 USC 1321(a)(2)(C)'),
    ('US', 'duty_de_minimis', NULL, NULL, '2025-08-29', 'intrinsic', NULL, NULL, 'USD', NULL, 0, NULL, NULL, NULL,
        'suspended for all countries, Executive Order 14324'),
    ('US', 'duty_de_minimis', NULL, 'CN', '2025-05-02', 'intrinsic', NULL, NULL, 'USD', NULL, 0, NULL, NULL, NULL,
        'suspended for China, Executive Order 14256'),
    ('US', 'duty_de_minimis', NULL, 'HK', '2025-05-02', 'intrinsic', NULL, NULL, 'USD', NULL, 0, NULL, NULL, NULL,
        'suspended for Hong Kong, Executive Order 14256'),
    ('US', 'handling_fee', NULL, NULL, '2025-10-01', NULL, 0.003464, NULL, 'USD', 2500.01, NULL, NULL, 33.58, 651.50,
        'merchandise processing fee of formal entries, 19 CFR 24.23, fiscal year 2026'),
    ('US', 'disbursement_fee', NULL, NULL, '2020-01-01', NULL, 0.02, NULL, 'USD', NULL, NULL, NULL, 15, NULL, 'example'),
    ('MX', 'customs_value', NULL, NULL, '2010-01-01', 'cif', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'Ley Aduanera, art. 64 and 65'),
    ('MX', 'vat_base', NULL, NULL, '2010-01-01', NULL, NULL, '["duty", "fees"]', NULL, NULL, NULL, NULL, NULL, NULL, 'Ley del IVA, art. 27'),
    ('MX', 'vat', NULL, NULL, '2010-01-01', NULL, 0.16, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'Ley del IVA, art. 1'),
    ('MX', 'vat', '4901', NULL, '2010-01-01', NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'Ley del IVA, art. 2-A'),
    ('MX', 'duty', NULL, NULL, '2020-01-01', NULL, 0.07, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'example'),
    ('MX', 'duty', NULL, 'US', '2020-07-01', NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'T-MEC'),
    ('MX', 'duty', NULL, 'CA', '2020-07-01', NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'T-MEC'),
    ('MX', 'duty', '61', NULL, '2024-12-20', NULL, 0.35, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'Decreto of 2024-12-19, LIGIE'),
    ('MX', 'duty', '61', 'US', '2024-12-20', NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'T-MEC'),
    ('MX', 'duty', '61', 'CA', '2024-12-20', NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'T-MEC'),
    ('MX', 'duty', '847130', NULL, '2020-01-01', NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'LIGIE'),
    ('MX', 'duty', '851713', NULL, '2020-01-01', NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'LIGIE'),
    ('MX', 'duty_de_minimis', NULL, NULL, '2020-07-01', 'cif', NULL, NULL, 'USD', NULL, 50, NULL, NULL, NULL, 'RGCE 2020, rule 3.7.35'),
    ('MX', 'duty_de_minimis', NULL, NULL, '2025-01-01', 'cif', NULL, NULL, 'USD', NULL, 0, NULL, NULL, NULL, 'RGCE 2025, rule 3.7.35'),
    ('MX', 'duty_de_minimis', NULL, 'US', '2020-07-01', 'cif', NULL, NULL, 'USD', NULL, 117, NULL, NULL, NULL, 'T-MEC, art. 7.8'),
    ('MX', 'duty_de_minimis', NULL, 'CA', '2020-07-01', 'cif', NULL, NULL, 'USD', NULL, 117, NULL, NULL, NULL, 'T-MEC, art. 7.8'),
    ('MX', 'vat_de_minimis', NULL, NULL, '2020-07-01', 'cif', NULL, NULL, 'USD', NULL, 50, NULL, NULL, NULL, 'RGCE 2020, rule 3.7.35'),
    ('MX', 'vat_de_minimis', NULL, NULL, '2025-01-01', 'cif', NULL, NULL, 'USD', NULL, 0, NULL, NULL, NULL, 'RGCE 2025, rule 3.7.35'),
    ('MX', 'vat_de_minimis', NULL, 'US', '2020-07-01', 'cif', NULL, NULL, 'USD', NULL, 50, NULL, NULL, NULL, 'T-MEC, art. 7.8'),
    ('MX', 'vat_de_minimis', NULL, 'CA', '2020-07-01', 'cif', NULL, NULL, 'USD', NULL, 50, NULL, NULL, NULL, 'T-MEC, art. 7.8'),
    ('MX', 'handling_fee', NULL, NULL, '2020-01-01', NULL, 0.008, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
        'derecho de trámite aduanero, Ley Federal de Derechos, art. 49'),
    ('MX', 'disbursement_fee', NULL, NULL, '2020-01-01', NULL, 0.02, NULL, 'USD', NULL, NULL, NULL, 15, NULL, 'example'),
    ('CO', 'customs_value', NULL, NULL, '2010-01-01', 'cif', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'Decision 571 of the Andean Community'),
    ('CO', 'vat_base', NULL, NULL, '2010-01-01', NULL, NULL, '["duty"]', NULL, NULL, NULL, NULL, NULL, NULL, 'Estatuto Tributario, art. 459'),
    ('CO', 'vat', NULL, NULL, '2017-01-01', NULL, 0.19, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'Estatuto Tributario, art. 468'),
    ('CO', 'duty', NULL, NULL, '2019-08-02', NULL, 0.10, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
        'subheadings 9807.10 and 9807.20, Decreto 1165 of 2019'),
    ('CO', 'duty', NULL, 'US', '2019-08-02', NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'agreement with the United States'),
    ('CO', 'duty', '61', NULL, '2022-12-23', NULL, 0.40, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'Decreto 2598 of 2022'),
    ('CO', 'duty', '61', 'US', '2022-12-23', NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'agreement with the United States'),
    ('CO', 'duty', '847130', NULL, '2020-01-01', NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'Arancel de Aduanas'),
    ('CO', 'duty', '851713', NULL, '2022-01-01', NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'Arancel de Aduanas'),
    ('CO', 'duty_de_minimis', NULL, NULL, '2020-08-03', 'intrinsic', NULL, NULL, 'USD', NULL, 200, NULL, NULL, NULL, 'Decreto 1090 of 2020'),
    ('CO', 'vat_de_minimis', NULL, NULL, '2014-01-01', 'intrinsic', NULL, NULL, 'USD', NULL, 200, NULL, NULL, NULL,
        'Estatuto Tributario, art. 428 j, Ley 1607 of 2012'),
    ('CO', 'vat_de_minimis', NULL, NULL, '2021-09-14', 'intrinsic', NULL, NULL, 'USD', NULL, 0, NULL, NULL, NULL,
        'Estatuto Tributario, art. 428 j, Ley 2155 of 2021'),
    ('CO', 'vat_de_minimis', NULL, 'US', '2021-09-14', 'intrinsic', NULL, NULL, 'USD', NULL, 200, NULL, NULL, NULL,
        'Estatuto Tributario, art. 428 j, Ley 2155 of 2021'),
    ('CO', 'disbursement_fee', NULL, NULL, '2020-01-01', NULL, 0.02, NULL, 'USD', NULL, NULL, NULL, 15, NULL, 'example'),
    ('BR', 'customs_value', NULL, NULL, '2010-01-01', 'cif', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'Decreto 6.759 of 2009, art. 77'),
    ('BR', 'vat_base', NULL, NULL, '2010-01-01', NULL, NULL, '["duty", "fees", "tax"]', NULL, NULL, NULL, NULL, NULL, NULL,
        'Lei Complementar 87 of 1996, art. 13'),
    ('BR', 'vat', NULL, NULL, '2023-07-01', NULL, 0.17, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'ICMS, Convênio 81 of 2023'),
    ('BR', 'duty', NULL, NULL, '2010-01-01', NULL, 0.60, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
        'simplified taxation, Decreto-Lei 1.804 of 1980'),
    ('BR', 'duty', '4901', NULL, '2010-01-01', NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'Constituição, art. 150'),
    ('BR', 'duty_de_minimis', NULL, NULL, '2023-08-01', 'cif', NULL, NULL, 'USD', NULL, 50, NULL, NULL, NULL, 'Portaria MF 612 of 2023'),
    ('BR', 'duty_de_minimis', NULL, NULL, '2024-08-01', 'cif', NULL, NULL, 'USD', NULL, 0, NULL, NULL, NULL, 'Lei 14.902 of 2024'),
    ('BR', 'disbursement_fee', NULL, NULL, '2020-01-01', NULL, 0.02, NULL, 'USD', NULL, NULL, NULL, 15, NULL, 'example'),
    ('CL', 'customs_value', NULL, NULL, '2010-01-01', 'cif', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'Ley 18.525'),
    ('CL', 'vat_base', NULL, NULL, '2010-01-01', NULL, NULL, '["duty"]', NULL, NULL, NULL, NULL, NULL, NULL, 'Decreto Ley 825, art. 16 a'),
    ('CL', 'vat', NULL, NULL, '2010-01-01', NULL, 0.19, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'Decreto Ley 825, art. 14'),
    ('CL', 'duty', NULL, NULL, '2010-01-01', NULL, 0.06, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'Arancel Aduanero, general rate'),
    ('CL', 'duty', NULL, 'CO', '2010-01-01', NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'agreement with Colombia'),
    ('CL', 'duty', NULL, 'US', '2015-01-01', NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'agreement with the United States'),
    ('CL', 'duty_de_minimis', NULL, NULL, '2020-01-01', 'intrinsic', NULL, NULL, 'USD', NULL, 41, NULL, NULL, NULL,
        'Arancel Aduanero, position 00.23'),
    ('CL', 'duty_de_minimis', NULL, NULL, '2025-10-25', 'intrinsic', NULL, NULL, 'USD', NULL, 500, NULL, NULL, NULL, 'Ley 21.713'),
    ('CL', 'vat_de_minimis', NULL, NULL, '2020-01-01', 'intrinsic', NULL, NULL, 'USD', NULL, 41, NULL, NULL, NULL,
        'Decreto Ley 825, art. 12 B 11'),
    ('CL', 'vat_de_minimis', NULL, NULL, '2025-10-25', 'intrinsic', NULL, NULL, 'USD', NULL, 0, NULL, NULL, NULL, 'Ley 21.713'),
    ('CL', 'disbursement_fee', NULL, NULL, '2020-01-01', NULL, 0.02, NULL, 'USD', NULL, NULL, NULL, 15, NULL, 'example'),
    ('ES', 'customs_value', NULL, NULL, '2010-01-01', 'cif', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'Regulation (EU) 952/2013, art. 70 and 71'),
    ('ES', 'vat_base', NULL, NULL, '2010-01-01', NULL, NULL, '["duty", "freight", "fees"]', NULL, NULL, NULL, NULL, NULL, NULL, 'Ley 37/1992, art. 83'),
    ('ES', 'vat', NULL, NULL, '2012-09-01', NULL, 0.21, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'Ley 37/1992, art. 90'),
    ('ES', 'vat', '4901', NULL, '2012-09-01', NULL, 0.04, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'Ley 37/1992, art. 91'),
    ('ES', 'duty', NULL, NULL, '2020-01-01', NULL, 0.042, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'example'),
    ('ES', 'duty', '4901', NULL, '2020-01-01', NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'Combined Nomenclature'),
    ('ES', 'duty', '61', NULL, '2020-01-01', NULL, 0.12, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'Combined Nomenclature'),
    ('ES', 'duty', '61', 'CO', '2020-01-01', NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'agreement with Colombia, Ecuador and Peru'),
    ('ES', 'duty', '847130', NULL, '2020-01-01', NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'Combined Nomenclature'),
    ('ES', 'duty', '851713', NULL, '2022-01-01', NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'Combined Nomenclature'),
    ('ES', 'duty', '950300', NULL, '2020-01-01', NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'Combined Nomenclature'),
    ('ES', 'duty', '95030021', NULL, '2020-01-01', NULL, 0.047, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'Combined Nomenclature'),
    ('ES', 'duty', '95030041', NULL, '2020-01-01', NULL, 0.047, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'Combined Nomenclature'),
    ('ES', 'duty_de_minimis', NULL, NULL, '2010-01-01', 'intrinsic', NULL, NULL, 'EUR', NULL, 150, NULL, NULL, NULL,
        'Regulation (EC) 1186/2009, art. 23'),
    ('ES', 'duty_de_minimis', NULL, NULL, '2026-07-01', 'intrinsic', NULL, NULL, 'EUR', NULL, 150, 3, NULL, NULL, 'Regulation (EU) 2026/382'),
    ('ES', 'vat_de_minimis', NULL, NULL, '2012-09-01', 'intrinsic', NULL, NULL, 'EUR', NULL, 22, NULL, NULL, NULL, 'Ley 37/1992, art. 34'),
    ('ES', 'vat_de_minimis', NULL, NULL, '2021-07-01', 'intrinsic', NULL, NULL, 'EUR', NULL, 0, NULL, NULL, NULL, 'Real Decreto-ley 7/2021'),
    ('ES', 'disbursement_fee', NULL, NULL, '2020-01-01', NULL, 0.02, NULL, 'EUR', NULL, NULL, NULL, 15, NULL, 'example')
) AS example(country, kind, hs, origin, valid_from, basis, rate, vat_base, currency, min_value, max_value, line_amount, min_amount,
    max_amount, source);
