-- The part of a row that statements write, for triggers that compare OLD with NEW: without generated columns, which a trigger BEFORE the
-- change does not see in NEW yet. changed: TG_RELID.
CREATE FUNCTION written(changed OID, whole JSONB) RETURNS JSONB
    LANGUAGE sql STABLE
    RETURN whole - ARRAY(
        SELECT attname::text FROM pg_attribute WHERE attrelid = changed AND attnum > 0 AND attgenerated <> '');

CREATE OR REPLACE FUNCTION refuse_all_but_withdrawal() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    withdrawal TEXT[] := ARRAY['withdrawn_at', 'withdrawn_by', 'withdrawal_reason'];
BEGIN
    IF TG_OP = 'UPDATE' AND OLD.withdrawn_at IS NULL AND NEW.withdrawn_at IS NOT NULL
            AND written(TG_RELID, to_jsonb(NEW)) - withdrawal = written(TG_RELID, to_jsonb(OLD)) - withdrawal THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'A version in % is only ever withdrawn: % refused', TG_TABLE_NAME, TG_OP
        USING ERRCODE = 'restrict_violation';
END
$$;
