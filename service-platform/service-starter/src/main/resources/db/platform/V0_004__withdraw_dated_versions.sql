-- For every table of dated versions (tariffs, rules, contracts): a version is never changed; one that is not yet in force
-- may be withdrawn, once. The table has withdrawn_at, withdrawn_by and withdrawal_reason for it.
CREATE FUNCTION refuse_all_but_withdrawal() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    withdrawal TEXT[] := ARRAY['withdrawn_at', 'withdrawn_by', 'withdrawal_reason'];
BEGIN
    IF TG_OP = 'UPDATE' AND OLD.withdrawn_at IS NULL AND NEW.withdrawn_at IS NOT NULL
            AND to_jsonb(NEW) - withdrawal = to_jsonb(OLD) - withdrawal THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'A version in % is only ever withdrawn: % refused', TG_TABLE_NAME, TG_OP
        USING ERRCODE = 'restrict_violation';
END
$$;
