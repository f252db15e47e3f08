-- A number has one form, by which it is unique: without punctuation, and with as many zeros before it as its kind has. Until now 9007485-7
-- and 09007485-7 were two. Short numbers are numbers too; a pattern that an operator has changed stays.
UPDATE document_types SET pattern = '[0-9]{4,16}' WHERE code = 'NIT' AND pattern = '[0-9]{8,16}';
UPDATE document_types SET pattern = '[0-9]{3,10}' WHERE code = 'CC' AND pattern = '[0-9]{5,10}';
UPDATE document_types SET pattern = '[A-Z0-9]{3,12}' WHERE code = 'CE' AND pattern = '[A-Z0-9]{5,12}';
UPDATE document_types SET pattern = '[0-9]{1,8}[0-9K]' WHERE code = 'RUT' AND pattern = '[0-9]{7,8}[0-9K]';

-- Of companies that turn out to have one number, the form goes to the one that has it already, else to a verified one, else to the
-- oldest. The others keep what they have, as do those whose number is all zeros: nothing is taken from anybody here. They are marked
-- suspicious, so that a reviewer looks, and named in the log.
DO $$
DECLARE
    company RECORD;
BEGIN
    FOR company IN
        WITH plain AS (
            SELECT id, company_id, country, document_type, verification_status, document_number_normalized AS present,
                regexp_replace(
                    upper(normalize(document_number_normalized, NFKC) COLLATE pg_c_utf8), '[^[:alnum:]&]', '', 'g') AS number
            FROM companies
            WHERE document_number_normalized IS NOT NULL),
        canonical AS (
            SELECT id, company_id, country, document_type, verification_status, present,
                CASE country || ':' || document_type
                    WHEN 'CO:NIT' THEN ltrim(number, '0')
                    WHEN 'CO:CC' THEN ltrim(number, '0')
                    WHEN 'CO:CE' THEN ltrim(number, '0')
                    WHEN 'PE:RUC' THEN ltrim(number, '0')
                    WHEN 'CL:RUT' THEN ltrim(number, '0')
                    WHEN 'PE:DNI' THEN repeat('0', 8 - length(ltrim(number, '0'))) || ltrim(number, '0')
                    WHEN 'BR:CPF' THEN repeat('0', 11 - length(ltrim(number, '0'))) || ltrim(number, '0')
                    WHEN 'BR:CNPJ' THEN repeat('0', 14 - length(ltrim(number, '0'))) || ltrim(number, '0')
                    ELSE number
                END AS number
            FROM plain)
        SELECT id, company_id, country, document_type, present, number, number ~ '^0*$' AS is_nothing,
            first_value(company_id) OVER same_number AS holder
        FROM canonical
        WINDOW same_number AS (
            PARTITION BY country, document_type, number
            ORDER BY present = number DESC, verification_status = 'verified' DESC, id)
        ORDER BY id
    LOOP
        IF company.is_nothing OR company.holder <> company.company_id THEN
            RAISE WARNING 'company %: its % number % is %; to be looked into', company.company_id, company.document_type,
                company.present, CASE WHEN company.is_nothing THEN 'all zeros' ELSE 'that of ' || company.holder END;
            UPDATE companies SET document_check = 'suspicious', version = version + 1 WHERE id = company.id;
        ELSIF company.present <> company.number THEN
            UPDATE companies SET document_number_normalized = company.number, version = version + 1 WHERE id = company.id;
        END IF;
    END LOOP;
END
$$;
