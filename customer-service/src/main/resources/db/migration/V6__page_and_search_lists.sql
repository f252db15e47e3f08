-- Pages are cut by (sort column, id); each sort a list allows has its index, and so has the list of one company.
CREATE INDEX idx_companies_created_at_id ON companies(created_at, id);
CREATE INDEX idx_companies_name_id ON companies(name, id);
CREATE INDEX idx_users_created_at_id ON users(created_at, id);
CREATE INDEX idx_users_company_id_created_at_id ON users(company_id, created_at, id);
CREATE INDEX idx_users_company_id_username_id ON users(company_id, username, id);

CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- Search ignores case and the accents of Spanish and Portuguese: "garcia" finds "García". Immutable, unlike the
-- unaccent extension, so that a generated column and its index may use it.
CREATE FUNCTION search_fold(text TEXT) RETURNS TEXT
    LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
    RETURN translate(lower(text), 'áàâãäéèêëíìîïóòôõöúùûüñç', 'aaaaaeeeeiiiiooooouuuunc');

ALTER TABLE users ADD COLUMN search_text TEXT GENERATED ALWAYS AS (
    search_fold(username || ' ' || email || ' ' || coalesce(first_name, '') || ' ' || coalesce(last_name, ''))) STORED;
ALTER TABLE companies ADD COLUMN search_text TEXT GENERATED ALWAYS AS (
    search_fold(coalesce(name, '') || ' ' || coalesce(business_name, '') || ' ' || coalesce(document_number, '') || ' '
        || coalesce(document_number_normalized, ''))) STORED;

CREATE INDEX idx_users_search_text ON users USING GIN (search_text gin_trgm_ops);
CREATE INDEX idx_companies_search_text ON companies USING GIN (search_text gin_trgm_ops);
