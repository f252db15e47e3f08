-- Owed by a company to a customer, in one currency. The entries move it, by trigger; nothing else does. It lies in lots, which are spent
-- those first that lapse first. valid_until: the first day on which a lot can't be spent any more; null: it does not lapse.
CREATE TABLE store_credits (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    store_credit_id VARCHAR(255) NOT NULL,
    company_id VARCHAR(255) NOT NULL,
    customer_id VARCHAR(255) NOT NULL,
    currency VARCHAR(10) NOT NULL,
    balance NUMERIC(15,3) NOT NULL DEFAULT 0,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE NOT NULL,
    version BIGINT NOT NULL DEFAULT 0,
    CONSTRAINT store_credits_store_credit_id_key UNIQUE (store_credit_id),
    CONSTRAINT store_credits_owner_key UNIQUE (company_id, customer_id, currency),
    CONSTRAINT store_credits_are_not_negative CHECK (balance >= 0)
);
CREATE INDEX idx_store_credits_created_at_id ON store_credits(created_at, id);
CREATE INDEX idx_store_credits_company_created_at_id ON store_credits(company_id, created_at, id);
CREATE INDEX idx_store_credits_customer_created_at_id ON store_credits(customer_id, created_at, id);

CREATE TABLE store_credit_lots (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    store_credit_key BIGINT NOT NULL REFERENCES store_credits(id),
    remaining NUMERIC(15,3) NOT NULL DEFAULT 0,
    valid_until DATE,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT store_credit_lots_are_not_negative CHECK (remaining >= 0)
);
CREATE INDEX idx_store_credit_lots_spendable ON store_credit_lots(store_credit_key, valid_until, id) WHERE remaining > 0;
CREATE INDEX idx_store_credit_lots_valid_until ON store_credit_lots(valid_until, id) WHERE remaining > 0;

-- amount: signed. reference: payment or refund that it was for.
CREATE TABLE store_credit_entries (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    entry_id VARCHAR(255) NOT NULL,
    store_credit_key BIGINT NOT NULL REFERENCES store_credits(id),
    lot_key BIGINT NOT NULL REFERENCES store_credit_lots(id),
    entry_type VARCHAR(50) NOT NULL,
    amount NUMERIC(15,3) NOT NULL,
    balance_after NUMERIC(15,3) NOT NULL,
    reference VARCHAR(255),
    reason VARCHAR(500),
    created_by VARCHAR(255) NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT store_credit_entries_entry_id_key UNIQUE (entry_id),
    CONSTRAINT store_credit_entries_sign_suits_type CHECK (CASE entry_type
        WHEN 'granted' THEN amount > 0
        WHEN 'refunded' THEN amount > 0
        WHEN 'spent' THEN amount < 0
        WHEN 'revoked' THEN amount < 0
        WHEN 'lapsed' THEN amount < 0
        ELSE FALSE END)
);
CREATE INDEX idx_store_credit_entries_statement ON store_credit_entries(store_credit_key, created_at, id);

CREATE FUNCTION move_store_credit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE store_credit_lots SET remaining = remaining + NEW.amount
    WHERE id = NEW.lot_key AND store_credit_key = NEW.store_credit_key;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'lot % is not of store credit %', NEW.lot_key, NEW.store_credit_key
            USING ERRCODE = 'foreign_key_violation', TABLE = 'store_credit_entries', CONSTRAINT = 'store_credit_entries_belong';
    END IF;
    UPDATE store_credits SET balance = balance + NEW.amount, updated_at = NEW.created_at, version = version + 1
    WHERE id = NEW.store_credit_key
    RETURNING balance INTO NEW.balance_after;
    RETURN NEW;
END
$$;

CREATE TRIGGER entries_move_store_credit
    BEFORE INSERT ON store_credit_entries FOR EACH ROW EXECUTE FUNCTION move_store_credit();
CREATE TRIGGER store_credit_entries_are_append_only
    BEFORE UPDATE OR DELETE ON store_credit_entries FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER store_credit_entries_are_never_emptied
    BEFORE TRUNCATE ON store_credit_entries FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE FUNCTION guard_store_credit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' OR pg_trigger_depth() < 2 THEN
        RAISE EXCEPTION 'store credit is moved by its entries only'
            USING ERRCODE = 'restrict_violation', TABLE = TG_TABLE_NAME;
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER store_credits_are_guarded
    BEFORE UPDATE OR DELETE ON store_credits FOR EACH ROW EXECUTE FUNCTION guard_store_credit();
CREATE TRIGGER store_credit_lots_are_guarded
    BEFORE UPDATE OR DELETE ON store_credit_lots FOR EACH ROW EXECUTE FUNCTION guard_store_credit();
