-- A version of policies, rates or caps that is not yet in force may be withdrawn and stays on record; its day is free again.
ALTER TABLE credit_policies
    ADD COLUMN withdrawn_at TIMESTAMP WITH TIME ZONE,
    ADD COLUMN withdrawn_by VARCHAR(255),
    ADD COLUMN withdrawal_reason VARCHAR(500),
    ADD CONSTRAINT credit_policies_withdrawal CHECK (num_nonnulls(withdrawn_at, withdrawn_by, withdrawal_reason) IN (0, 3)),
    DROP CONSTRAINT credit_policies_valid_from_key;
CREATE UNIQUE INDEX credit_policies_valid_from_key ON credit_policies (valid_from) WHERE withdrawn_at IS NULL;
CREATE INDEX idx_credit_policies_valid_from ON credit_policies (valid_from, id);

ALTER TABLE rate_tables
    ADD COLUMN withdrawn_at TIMESTAMP WITH TIME ZONE,
    ADD COLUMN withdrawn_by VARCHAR(255),
    ADD COLUMN withdrawal_reason VARCHAR(500),
    ADD CONSTRAINT rate_tables_withdrawal CHECK (num_nonnulls(withdrawn_at, withdrawn_by, withdrawal_reason) IN (0, 3)),
    DROP CONSTRAINT rate_tables_currency_valid_from_key;
CREATE UNIQUE INDEX rate_tables_currency_valid_from_key ON rate_tables (currency, valid_from) WHERE withdrawn_at IS NULL;
CREATE INDEX idx_rate_tables_currency ON rate_tables (currency, valid_from, id);

ALTER TABLE usury_caps
    ADD COLUMN withdrawn_at TIMESTAMP WITH TIME ZONE,
    ADD COLUMN withdrawn_by VARCHAR(255),
    ADD COLUMN withdrawal_reason VARCHAR(500),
    ADD CONSTRAINT usury_caps_withdrawal CHECK (num_nonnulls(withdrawn_at, withdrawn_by, withdrawal_reason) IN (0, 3)),
    DROP CONSTRAINT usury_caps_country_valid_from_key;
CREATE UNIQUE INDEX usury_caps_country_valid_from_key ON usury_caps (country, valid_from) WHERE withdrawn_at IS NULL;
CREATE INDEX idx_usury_caps_country ON usury_caps (country, valid_from, id);

DO $$
DECLARE
    dated TEXT;
BEGIN
    FOREACH dated IN ARRAY ARRAY['credit_policies', 'rate_tables', 'usury_caps'] LOOP
        EXECUTE format('DROP TRIGGER %I ON %I', dated || '_are_append_only', dated);
        EXECUTE format(
            'CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_all_but_withdrawal()',
            dated || '_are_only_withdrawn', dated);
    END LOOP;
END
$$;
