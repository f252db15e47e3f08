-- Names are searched as the platform does (db/platform/V0_005): letters of any script, not only the accents of Spanish and Portuguese, and
-- in any locale. The function of before stays for instances of the release before, which still call it.
ALTER TABLE users DROP COLUMN search_text;
ALTER TABLE companies DROP COLUMN search_text;

CREATE OR REPLACE FUNCTION search_fold(text TEXT) RETURNS TEXT
    LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
    RETURN search_key(text);

ALTER TABLE users ADD COLUMN search_text TEXT GENERATED ALWAYS AS (
    search_key(username || ' ' || email || ' ' || coalesce(first_name, '') || ' ' || coalesce(last_name, ''))) STORED;
ALTER TABLE companies ADD COLUMN search_text TEXT GENERATED ALWAYS AS (
    search_key(coalesce(name, '') || ' ' || coalesce(business_name, '') || ' ' || coalesce(document_number, '') || ' '
        || coalesce(document_number_normalized, ''))) STORED;

CREATE INDEX idx_users_search_text ON users USING GIN (search_text gin_trgm_ops);
CREATE INDEX idx_companies_search_text ON companies USING GIN (search_text gin_trgm_ops);
