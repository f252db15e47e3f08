-- When two names are the same: in any case, composed or not, full width or not. From PostgreSQL's own Unicode tables, as in V0_005. Upper case
-- first: some letters have two lower cases, such as the sigma. Accents count, other than in a search: José and Jose are two people.
CREATE FUNCTION name_key(text TEXT) RETURNS TEXT
    LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
    RETURN normalize(lower(upper(normalize(text, NFKC) COLLATE pg_c_utf8) COLLATE pg_c_utf8), NFC);
