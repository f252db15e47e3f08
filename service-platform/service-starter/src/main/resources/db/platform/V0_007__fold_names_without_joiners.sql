-- Joiners, which scripts of Asia need between letters, don't tell one name from another. No name that is stored has any: up to now they were
-- refused, so that indexes on this function stay right.
CREATE OR REPLACE FUNCTION name_key(text TEXT) RETURNS TEXT
    LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
    RETURN normalize(lower(upper(
        normalize(translate(text, U&'\200C\200D', ''), NFKC) COLLATE pg_c_utf8) COLLATE pg_c_utf8), NFC);
