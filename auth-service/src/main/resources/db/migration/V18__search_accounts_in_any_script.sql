-- Accents don't matter, nor does case in scripts other than Latin: searched as the platform does (db/platform/V0_005).
ALTER TABLE users ADD COLUMN search_text TEXT GENERATED ALWAYS AS (
    search_key(username || ' ' || email || ' ' || coalesce(first_name, '') || ' ' || coalesce(last_name, ''))) STORED;
CREATE INDEX users_search_text ON users USING gin (search_text gin_trgm_ops);
DROP INDEX users_search;
