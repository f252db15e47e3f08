-- country: ISO 3166-1 alpha-2, null for types of no single country (a passport). pattern: matches the whole normalised number.
ALTER TABLE document_types
    ADD COLUMN country VARCHAR(2),
    ADD COLUMN pattern VARCHAR(200),
    ADD COLUMN applies_to VARCHAR(50) NOT NULL DEFAULT 'both',
    ADD CONSTRAINT document_types_country_is_alpha_2 CHECK (country ~ '^[A-Z]{2}$'),
    ADD CONSTRAINT document_types_apply_to_someone CHECK (applies_to IN ('person', 'company', 'both'));

CREATE INDEX idx_document_types_country ON document_types(country);
CREATE INDEX idx_document_types_created_at_id ON document_types(created_at, id);

-- Patterns are for the number without spaces, dots, hyphens and slashes, in upper case. Check digits are verified
-- in the code, by country and code.
INSERT INTO document_types (code, country, name, description, applies_to, pattern) VALUES
    ('NIT', 'CO', 'Número de Identificación Tributaria', 'Tax number of companies and of people in business, with its check digit', 'both', '[0-9]{8,16}'),
    ('CC', 'CO', 'Cédula de Ciudadanía', 'Identity card of Colombian citizens', 'person', '[0-9]{5,10}'),
    ('CE', 'CO', 'Cédula de Extranjería', 'Identity card of foreigners living in Colombia', 'person', '[A-Z0-9]{5,12}'),
    ('RFC', 'MX', 'Registro Federal de Contribuyentes', 'Tax number; 12 characters for companies, 13 for people', 'both', '[A-ZÑ&]{3,4}[0-9]{6}[A-Z0-9]{3}'),
    ('CURP', 'MX', 'Clave Única de Registro de Población', 'Population registry code', 'person', '[A-Z]{4}[0-9]{6}[HMX][A-Z]{5}[A-Z0-9][0-9]'),
    ('RUC', 'PE', 'Registro Único de Contribuyentes', 'Tax number of companies and of people in business', 'both', '(10|15|16|17|20)[0-9]{9}'),
    ('DNI', 'PE', 'Documento Nacional de Identidad', 'Identity card of Peruvian citizens', 'person', '[0-9]{8}'),
    ('RUT', 'CL', 'Rol Único Tributario', 'Tax number of companies and people', 'both', '[0-9]{7,8}[0-9K]'),
    ('CNPJ', 'BR', 'Cadastro Nacional da Pessoa Jurídica', 'Register number of legal entities, numeric or (since July 2026) alphanumeric', 'company', '[A-Z0-9]{12}[0-9]{2}'),
    ('CPF', 'BR', 'Cadastro de Pessoas Físicas', 'Register number of people', 'person', '[0-9]{11}'),
    ('EIN', 'US', 'Employer Identification Number', 'Federal tax number of businesses', 'company', '[0-9]{9}'),
    ('SSN', 'US', 'Social Security Number', 'Tax number of citizens and residents', 'person', '[0-9]{9}'),
    ('ITIN', 'US', 'Individual Taxpayer Identification Number', 'Tax number of people without a social security number', 'person', '9[0-9]{8}');
