-- Goods that may not leave a country or come into it, or only with papers, from a day on. code: all that tells a rule from another. country,
-- hs_prefix, hazard, content_type: null for any. measure and max_free: the rule is for what is above it only, in kg or in the currency.
-- document: needed where the effect is 'document'. The effect 'none' ends an earlier version. demo: an example, not checked against the law.
CREATE TABLE goods_rules (
    id INTEGER GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    code VARCHAR(150) NOT NULL,
    direction VARCHAR(10) NOT NULL CHECK (direction IN ('import', 'export')),
    country VARCHAR(2),
    hs_prefix VARCHAR(6) CHECK (hs_prefix ~ '^([0-9]{2}){1,3}$'),
    hazard VARCHAR(30) CHECK (hazard IN ('lithium_battery', 'dangerous_goods')),
    content_type VARCHAR(30) CHECK (content_type IN (
        'documents', 'gift', 'sample', 'merchandise', 'return_merchandise', 'other')),
    measure VARCHAR(20) CHECK (measure IN ('piece_weight', 'total_weight', 'total_value')),
    max_free NUMERIC CHECK (max_free >= 0),
    currency VARCHAR(3) CHECK (currency ~ '^[A-Z]{3}$'),
    document VARCHAR(40),
    effect VARCHAR(10) NOT NULL CHECK (effect IN ('block', 'licence', 'warn', 'document', 'none')),
    valid_from DATE NOT NULL,
    detail VARCHAR(500) NOT NULL,
    source VARCHAR(500) NOT NULL,
    demo BOOLEAN NOT NULL,
    created_by VARCHAR(255) NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    withdrawn_at TIMESTAMP WITH TIME ZONE,
    withdrawn_by VARCHAR(255),
    withdrawal_reason VARCHAR(500),
    CONSTRAINT goods_rules_code_is_of_their_conditions CHECK (code = direction || '.' || COALESCE(country, 'any')
        || COALESCE('.' || hs_prefix, '') || COALESCE('.' || hazard, '') || COALESCE('.' || content_type, '')
        || COALESCE('.' || measure, '') || COALESCE('.' || currency, '') || COALESCE('.' || document, '')),
    CONSTRAINT goods_rules_measure_something CHECK (num_nulls(measure, max_free) IN (0, 2)),
    CONSTRAINT goods_rules_value_has_a_currency CHECK ((measure IS NOT DISTINCT FROM 'total_value') = (currency IS NOT NULL)),
    CONSTRAINT goods_rules_pieces_hold_all_goods CHECK (
        measure IS DISTINCT FROM 'piece_weight' OR num_nonnulls(hs_prefix, hazard) = 0),
    CONSTRAINT goods_rules_document_is_the_effect CHECK (
        CASE WHEN document IS NULL THEN effect <> 'document' ELSE effect IN ('document', 'none') END),
    CONSTRAINT goods_rules_withdrawal CHECK (num_nonnulls(withdrawn_at, withdrawn_by, withdrawal_reason) IN (0, 3))
);
CREATE UNIQUE INDEX goods_rules_code_valid_from_key ON goods_rules (code, valid_from) WHERE withdrawn_at IS NULL;
CREATE INDEX idx_goods_rules_code ON goods_rules (code, id);
CREATE INDEX idx_goods_rules_valid_from ON goods_rules (valid_from, id);
CREATE INDEX idx_goods_rules_country ON goods_rules (direction, country, hs_prefix);
CREATE TRIGGER goods_rules_are_only_withdrawn
    BEFORE UPDATE OR DELETE ON goods_rules FOR EACH ROW EXECUTE FUNCTION refuse_all_but_withdrawal();
CREATE TRIGGER goods_rules_are_never_emptied
    BEFORE TRUNCATE ON goods_rules FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Examples, so that a new installation finds something: each names where such a rule comes from, and nobody has checked it against the law of today.
INSERT INTO goods_rules (code, direction, country, hs_prefix, hazard, content_type, measure, max_free, currency, document, effect,
    valid_from, detail, source, demo, created_by, created_at)
SELECT direction || '.' || COALESCE(country, 'any') || COALESCE('.' || prefix, '') || COALESCE('.' || hazard, '')
        || COALESCE('.' || content, '') || COALESCE('.' || measure, '') || COALESCE('.' || currency, '')
        || COALESCE('.' || document, ''),
    direction, country, prefix, hazard, content, measure, free, currency, document,
    CASE WHEN document IS NULL THEN effect ELSE 'document' END, DATE '2026-01-01', detail, 'An example, after: ' || source, TRUE,
    'system', TIMESTAMP WITH TIME ZONE '2026-01-01T00:00:00Z'
FROM (VALUES
    ('import', NULL, '93', NULL, NULL, NULL, NULL, NULL, NULL, 'licence',
        'Arms and ammunition need a licence of the country of import.', 'Arms Trade Treaty, article 8'),
    ('export', NULL, '93', NULL, NULL, NULL, NULL, NULL, NULL, 'licence',
        'Arms and ammunition need a licence of the country of export.', 'Arms Trade Treaty, article 7'),
    ('import', NULL, '3601', NULL, NULL, NULL, NULL, NULL, NULL, 'block',
        'Propellent powders are not carried.', 'IATA Dangerous Goods Regulations, class 1'),
    ('import', NULL, '3602', NULL, NULL, NULL, NULL, NULL, NULL, 'block',
        'Explosives are not carried.', 'IATA Dangerous Goods Regulations, class 1'),
    ('import', NULL, '3604', NULL, NULL, NULL, NULL, NULL, NULL, 'block',
        'Fireworks and flares are not carried.', 'IATA Dangerous Goods Regulations, class 1'),
    ('import', NULL, '4907', NULL, NULL, NULL, NULL, NULL, NULL, 'block',
        'Banknotes, cheques and securities are not carried.', 'Universal Postal Convention, article 19'),
    ('import', NULL, '7118', NULL, NULL, NULL, NULL, NULL, NULL, 'block',
        'Coins are not carried.', 'Universal Postal Convention, article 19'),
    ('import', NULL, '71', NULL, NULL, NULL, NULL, NULL, NULL, 'warn',
        'Jewellery, pearls and precious stones: carriers limit their value.', 'conditions of carriage of express carriers'),
    ('export', NULL, '97', NULL, NULL, NULL, NULL, NULL, NULL, 'warn',
        'Works of art and antiques may be cultural property, which needs a licence of export.', 'UNESCO Convention of 1970, article 6'),
    ('import', NULL, '0507', NULL, NULL, NULL, NULL, NULL, 'cites_permit', NULL,
        'Ivory, horn and shell of protected species need a permit.', 'CITES, articles III to V'),
    ('import', NULL, '06', NULL, NULL, NULL, NULL, NULL, 'phytosanitary_certificate', NULL,
        'Live plants need a phytosanitary certificate.', 'International Plant Protection Convention, article V'),
    ('import', NULL, '0901', NULL, NULL, 'total_weight', 20, NULL, 'phytosanitary_certificate', NULL,
        'More than 20 kg of coffee need a phytosanitary certificate.', 'International Plant Protection Convention, article V'),
    ('import', NULL, '01', NULL, NULL, NULL, NULL, NULL, NULL, 'block',
        'Live animals are not carried.', 'Universal Postal Convention, article 19'),
    ('import', NULL, '02', NULL, NULL, NULL, NULL, NULL, 'veterinary_certificate', NULL,
        'Meat needs a veterinary certificate.', 'WOAH Terrestrial Animal Health Code, chapter 5.2'),
    ('import', NULL, '04', NULL, NULL, NULL, NULL, NULL, 'veterinary_certificate', NULL,
        'Dairy produce, eggs and honey need a veterinary certificate.', 'WOAH Terrestrial Animal Health Code, chapter 5.2'),
    ('import', NULL, NULL, 'lithium_battery', NULL, NULL, NULL, NULL, NULL, 'warn',
        'Lithium batteries: mark the piece, and send none that are damaged.', 'IATA Lithium Battery Guidance Document'),
    ('import', NULL, NULL, 'lithium_battery', NULL, NULL, NULL, NULL, 'battery_statement', NULL,
        'Lithium batteries need a statement of their kind and energy.', 'IATA packing instructions 965 to 970'),
    ('import', NULL, NULL, 'dangerous_goods', NULL, NULL, NULL, NULL, NULL, 'licence',
        'Dangerous goods are carried by agreement with the carrier only.', 'IATA Dangerous Goods Regulations'),
    ('import', NULL, NULL, 'dangerous_goods', NULL, NULL, NULL, NULL, 'dangerous_goods_declaration', NULL,
        'Dangerous goods need the declaration of their shipper.', 'IATA Dangerous Goods Regulations, section 8.1'),
    ('import', NULL, NULL, 'dangerous_goods', NULL, NULL, NULL, NULL, 'safety_data_sheet', NULL,
        'Dangerous goods need their safety data sheet.', 'Globally Harmonized System, annex 4'),
    ('import', NULL, NULL, NULL, 'merchandise', NULL, NULL, NULL, 'commercial_invoice', NULL,
        'Goods that are sold need a commercial invoice.', 'WCO Immediate Release Guidelines'),
    ('import', NULL, NULL, NULL, 'return_merchandise', NULL, NULL, NULL, 'commercial_invoice', NULL,
        'Goods that come back need the invoice of their sale.', 'WCO Immediate Release Guidelines'),
    ('import', NULL, NULL, NULL, 'other', NULL, NULL, NULL, 'commercial_invoice', NULL,
        'Goods need an invoice.', 'WCO Immediate Release Guidelines'),
    ('import', NULL, NULL, NULL, 'gift', NULL, NULL, NULL, 'pro_forma_invoice', NULL,
        'Gifts need a pro forma invoice.', 'WCO Immediate Release Guidelines'),
    ('import', NULL, NULL, NULL, 'sample', NULL, NULL, NULL, 'pro_forma_invoice', NULL,
        'Samples need a pro forma invoice.', 'WCO Immediate Release Guidelines'),
    ('export', 'US', NULL, NULL, NULL, 'total_value', 2500, 'USD', 'export_declaration', NULL,
        'Exports of more than 2,500 USD need electronic export information.', '15 CFR 30.37(a)'),
    ('import', 'US', NULL, NULL, NULL, 'total_value', 2500, 'USD', NULL, 'warn',
        'Imports of more than 2,500 USD need a formal entry.', '19 CFR 143.21'),
    ('import', 'US', '2402', NULL, NULL, NULL, NULL, NULL, NULL, 'block',
        'Cigars and cigarettes are not sent to consumers.', 'PACT Act, 15 USC 375'),
    ('import', 'US', '30', NULL, NULL, NULL, NULL, NULL, NULL, 'licence',
        'Medicines have to be admitted by the Food and Drug Administration.', '21 USC 381'),
    ('import', 'MX', '6309', NULL, NULL, NULL, NULL, NULL, NULL, 'licence',
        'Worn clothing needs a permit.', 'Ley de Comercio Exterior, acuerdo de permisos previos'),
    ('import', 'MX', '30', NULL, NULL, NULL, NULL, NULL, 'sanitary_registration', NULL,
        'Medicines need a sanitary registration.', 'Ley General de Salud, article 376'),
    ('import', 'CO', NULL, NULL, NULL, 'piece_weight', 50, NULL, NULL, 'warn',
        'Pieces of more than 50 kg do not come in as express shipments.', 'Decreto 1165 de 2019, article 254'),
    ('import', 'CO', NULL, NULL, NULL, 'total_value', 2000, 'USD', NULL, 'warn',
        'Goods of more than 2,000 USD do not come in as express shipments.', 'Decreto 1165 de 2019, article 254'),
    ('import', 'CO', '6309', NULL, NULL, NULL, NULL, NULL, NULL, 'licence',
        'Worn clothing needs an import licence.', 'Decreto 925 de 2013'),
    ('import', 'BR', '6309', NULL, NULL, NULL, NULL, NULL, NULL, 'block',
        'Worn clothing is not admitted.', 'Portaria SECEX 249 de 2023'),
    ('import', 'BR', NULL, NULL, NULL, 'total_value', 3000, 'USD', NULL, 'warn',
        'Goods of more than 3,000 USD do not come in by the simplified way.', 'Instrução Normativa RFB 1.737 de 2017'),
    ('import', 'CL', '31', NULL, NULL, NULL, NULL, NULL, 'import_licence', NULL,
        'Fertilizers need an authorization of the agricultural service.', 'Servicio Agrícola y Ganadero'),
    ('import', 'CL', NULL, NULL, 'merchandise', 'total_value', 1000, 'USD', 'certificate_of_origin', NULL,
        'Goods of more than 1,000 USD keep their preference with a certificate of origin.', 'rules of origin of trade agreements'),
    ('import', 'ES', '02', NULL, 'gift', NULL, NULL, NULL, NULL, 'block',
        'Meat is not admitted as a gift.', 'Regulation (EU) 2019/2122, article 8'),
    ('import', 'ES', NULL, NULL, 'gift', 'total_value', 45, 'EUR', NULL, 'warn',
        'Gifts of more than 45 EUR are not free of duty.', 'Regulation (EC) 1186/2009, article 26')
) AS example(direction, country, prefix, hazard, content, measure, free, currency, document, effect, detail, source);
