-- How orders are paid. order_payments is the ledger: each entry says what happened to a payment, and nothing is ever changed. The
-- payments, and the paid amounts of orders, follow from the entries by trigger; a status of payment is derived by the database and
-- can't be set. Amounts have room for the three decimals of some currencies.
ALTER TABLE orders
    ADD COLUMN captured_amount NUMERIC(15,3) NOT NULL DEFAULT 0,
    ADD COLUMN refunded_amount NUMERIC(15,3) NOT NULL DEFAULT 0,
    ADD COLUMN charged_back_amount NUMERIC(15,3) NOT NULL DEFAULT 0;

ALTER TABLE orders
    ADD COLUMN payment_status VARCHAR(50) NOT NULL GENERATED ALWAYS AS (
        CASE
            WHEN captured_amount - refunded_amount - charged_back_amount > total_amount THEN 'overpaid'
            WHEN captured_amount - refunded_amount - charged_back_amount = total_amount
                AND (total_amount > 0 OR captured_amount = 0) THEN 'paid'
            WHEN captured_amount > 0 AND captured_amount = refunded_amount + charged_back_amount THEN 'refunded'
            WHEN refunded_amount + charged_back_amount > 0 THEN 'partially_refunded'
            WHEN captured_amount > 0 THEN 'partially_paid'
            ELSE 'unpaid'
        END) STORED,
    ADD CONSTRAINT orders_give_back_what_they_took CHECK (
        refunded_amount >= 0 AND charged_back_amount >= 0
        AND refunded_amount + charged_back_amount <= captured_amount);

CREATE INDEX idx_orders_company_payment_status_created_at_id ON orders(company_id, payment_status, created_at, id);
CREATE INDEX idx_orders_payment_status_created_at_id ON orders(payment_status, created_at, id);

-- amount: what is to be paid by it. external_reference: of the bank, the card terminal, the provider or the loan. provider: null for
-- what is recorded by hand. status and sums follow from the entries.
CREATE TABLE payments (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    payment_id VARCHAR(255) NOT NULL,
    order_id INTEGER NOT NULL REFERENCES orders(id),
    company_id VARCHAR(255) NOT NULL,
    customer_id VARCHAR(255) NOT NULL,
    method VARCHAR(50) NOT NULL,
    currency VARCHAR(10) NOT NULL,
    status VARCHAR(50) NOT NULL DEFAULT 'pending',
    amount NUMERIC(15,3) NOT NULL,
    authorised_amount NUMERIC(15,3) NOT NULL DEFAULT 0,
    captured_amount NUMERIC(15,3) NOT NULL DEFAULT 0,
    refunded_amount NUMERIC(15,3) NOT NULL DEFAULT 0,
    charged_back_amount NUMERIC(15,3) NOT NULL DEFAULT 0,
    provider VARCHAR(50),
    external_reference VARCHAR(255),
    notes VARCHAR(2000),
    created_by VARCHAR(255) NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE NOT NULL,
    version BIGINT NOT NULL DEFAULT 0,
    CONSTRAINT payments_payment_id_key UNIQUE (payment_id),
    CONSTRAINT payments_external_reference_key UNIQUE (company_id, method, external_reference),
    CONSTRAINT payments_method_known CHECK (
        method IN ('cash', 'bank_transfer', 'card', 'cash_on_delivery', 'store_credit', 'microcredit')),
    CONSTRAINT payments_amount_is_positive CHECK (amount > 0),
    CONSTRAINT payments_capture_what_is_authorised CHECK (
        captured_amount <= CASE WHEN authorised_amount > 0 THEN authorised_amount ELSE amount END),
    CONSTRAINT payments_give_back_what_they_took CHECK (
        refunded_amount >= 0 AND charged_back_amount >= 0
        AND refunded_amount + charged_back_amount <= captured_amount)
);

CREATE INDEX idx_payments_order_created_at_id ON payments(order_id, created_at, id);
CREATE INDEX idx_payments_created_at_id ON payments(created_at, id);
CREATE INDEX idx_payments_company_created_at_id ON payments(company_id, created_at, id);
CREATE INDEX idx_payments_customer_created_at_id ON payments(customer_id, created_at, id);
CREATE INDEX idx_payments_provider_reference ON payments(provider, external_reference) WHERE provider IS NOT NULL;

-- refund_id: the refund that the entry is a part of. occurred_at: when the money moved, as far as that is known.
CREATE TABLE order_payments (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    entry_id VARCHAR(255) NOT NULL,
    payment_key BIGINT NOT NULL REFERENCES payments(id),
    order_id INTEGER NOT NULL REFERENCES orders(id),
    entry_type VARCHAR(50) NOT NULL,
    amount NUMERIC(15,3) NOT NULL,
    currency VARCHAR(10) NOT NULL,
    external_reference VARCHAR(255),
    refund_id VARCHAR(255),
    reason VARCHAR(500),
    occurred_at TIMESTAMP WITH TIME ZONE NOT NULL,
    created_by VARCHAR(255) NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT order_payments_entry_id_key UNIQUE (entry_id),
    CONSTRAINT order_payments_external_reference_key UNIQUE (payment_key, entry_type, external_reference),
    CONSTRAINT order_payments_amount_is_positive CHECK (amount > 0),
    CONSTRAINT order_payments_type_known CHECK (
        entry_type IN ('authorised', 'captured', 'failed', 'voided', 'refunded', 'charged_back'))
);

CREATE INDEX idx_order_payments_payment ON order_payments(payment_key, id);
CREATE INDEX idx_order_payments_order ON order_payments(order_id, id);
CREATE INDEX idx_order_payments_type_occurred_at ON order_payments(entry_type, occurred_at);

CREATE FUNCTION book_payment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE payments
    SET authorised_amount = authorised_amount + CASE NEW.entry_type WHEN 'authorised' THEN NEW.amount ELSE 0 END,
        captured_amount = captured_amount + CASE NEW.entry_type WHEN 'captured' THEN NEW.amount ELSE 0 END,
        refunded_amount = refunded_amount + CASE NEW.entry_type WHEN 'refunded' THEN NEW.amount ELSE 0 END,
        charged_back_amount = charged_back_amount + CASE NEW.entry_type WHEN 'charged_back' THEN NEW.amount ELSE 0 END,
        status = CASE NEW.entry_type
            WHEN 'captured' THEN CASE WHEN refunded_amount > 0 THEN 'partially_refunded' ELSE 'captured' END
            WHEN 'refunded' THEN CASE
                WHEN charged_back_amount > 0 THEN 'charged_back'
                WHEN refunded_amount + NEW.amount = captured_amount THEN 'refunded'
                ELSE 'partially_refunded' END
            ELSE NEW.entry_type END,
        updated_at = NEW.created_at,
        version = version + 1
    WHERE id = NEW.payment_key AND order_id = NEW.order_id AND currency = NEW.currency;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'no payment % of order % in %', NEW.payment_key, NEW.order_id, NEW.currency
            USING ERRCODE = 'foreign_key_violation', TABLE = 'order_payments', CONSTRAINT = 'order_payments_belong';
    END IF;
    IF NEW.entry_type IN ('captured', 'refunded', 'charged_back') THEN
        UPDATE orders
        SET captured_amount = captured_amount + CASE NEW.entry_type WHEN 'captured' THEN NEW.amount ELSE 0 END,
            refunded_amount = refunded_amount + CASE NEW.entry_type WHEN 'refunded' THEN NEW.amount ELSE 0 END,
            charged_back_amount = charged_back_amount + CASE NEW.entry_type WHEN 'charged_back' THEN NEW.amount ELSE 0 END,
            updated_at = NEW.created_at,
            version = version + 1
        WHERE id = NEW.order_id;
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER entries_book_payments
    BEFORE INSERT ON order_payments FOR EACH ROW EXECUTE FUNCTION book_payment();
CREATE TRIGGER order_payments_are_append_only
    BEFORE UPDATE OR DELETE ON order_payments FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER order_payments_are_never_emptied
    BEFORE TRUNCATE ON order_payments FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Sums and statuses follow from the entries: a direct change, by any client, is refused.
CREATE FUNCTION guard_payment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.status <> 'pending'
            OR NEW.authorised_amount + NEW.captured_amount + NEW.refunded_amount + NEW.charged_back_amount <> 0
        THEN
            RAISE EXCEPTION 'a payment begins with nothing' USING ERRCODE = 'restrict_violation', TABLE = 'payments';
        END IF;
    ELSIF pg_trigger_depth() < 2 AND (
        NEW.status, NEW.amount, NEW.currency, NEW.method, NEW.order_id,
        NEW.authorised_amount, NEW.captured_amount, NEW.refunded_amount, NEW.charged_back_amount)
        <> (OLD.status, OLD.amount, OLD.currency, OLD.method, OLD.order_id,
        OLD.authorised_amount, OLD.captured_amount, OLD.refunded_amount, OLD.charged_back_amount)
    THEN
        RAISE EXCEPTION 'a payment is moved by its entries only' USING ERRCODE = 'restrict_violation', TABLE = 'payments';
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER payments_are_guarded
    BEFORE INSERT OR UPDATE ON payments FOR EACH ROW EXECUTE FUNCTION guard_payment();
CREATE TRIGGER payments_are_kept
    BEFORE DELETE ON payments FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER payments_are_never_emptied
    BEFORE TRUNCATE ON payments FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE FUNCTION guard_paid_amounts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF pg_trigger_depth() < 2 THEN
        RAISE EXCEPTION 'what is paid of an order follows from its payments'
            USING ERRCODE = 'restrict_violation', TABLE = 'orders';
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER paid_amounts_are_guarded
    BEFORE UPDATE ON orders FOR EACH ROW
    WHEN ((NEW.captured_amount, NEW.refunded_amount, NEW.charged_back_amount)
        IS DISTINCT FROM (OLD.captured_amount, OLD.refunded_amount, OLD.charged_back_amount))
    EXECUTE FUNCTION guard_paid_amounts();
CREATE TRIGGER orders_begin_unpaid
    BEFORE INSERT ON orders FOR EACH ROW
    WHEN ((NEW.captured_amount, NEW.refunded_amount, NEW.charged_back_amount) IS DISTINCT FROM (0, 0, 0))
    EXECUTE FUNCTION guard_paid_amounts();

-- Payments by loans so far become entries. An id is made of the order's: 26 digits and letters of Crockford's alphabet.
INSERT INTO payments (payment_id, order_id, company_id, customer_id, method, currency, amount, external_reference,
    created_by, created_at, updated_at)
SELECT 'OPAY-' || lpad(upper(to_hex(o.id)), 26, '0'), o.id, o.company_id, o.customer_id, 'microcredit', o.currency, o.total_amount,
    o.paid_by_loan, 'system', o.paid_on, o.paid_on
FROM orders o
WHERE o.paid_by_loan IS NOT NULL AND o.total_amount > 0
ORDER BY o.id;

INSERT INTO order_payments (entry_id, payment_key, order_id, entry_type, amount, currency, external_reference, reason,
    occurred_at, created_by, created_at)
SELECT 'OPE-' || lpad(upper(to_hex(p.order_id)), 26, '0'), p.id, p.order_id, 'captured', p.amount, p.currency, p.external_reference,
    'paid before payments were kept', p.created_at, 'system', p.created_at
FROM payments p
ORDER BY p.id;

-- The payment terms of a company, from a day on: shares of the total before an order is confirmed, and before a parcel leaves;
-- due_days: after the delivery, or after the order was placed while nothing has arrived, until the rest is overdue.
CREATE TABLE payment_terms (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    company_id VARCHAR(255) NOT NULL,
    valid_from DATE NOT NULL,
    share_before_confirmation NUMERIC(5,4) NOT NULL,
    share_before_shipping NUMERIC(5,4) NOT NULL,
    due_days INTEGER NOT NULL,
    reason VARCHAR(500),
    created_by VARCHAR(255) NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    withdrawn_at TIMESTAMP WITH TIME ZONE,
    withdrawn_by VARCHAR(255),
    withdrawal_reason VARCHAR(500),
    CONSTRAINT payment_terms_withdrawal CHECK (num_nonnulls(withdrawn_at, withdrawn_by, withdrawal_reason) IN (0, 3)),
    CONSTRAINT payment_terms_ask_more_later CHECK (
        0 <= share_before_confirmation AND share_before_confirmation <= share_before_shipping AND share_before_shipping <= 1),
    CONSTRAINT payment_terms_due_days_in_range CHECK (due_days BETWEEN 0 AND 365)
);
CREATE UNIQUE INDEX payment_terms_valid_from_key ON payment_terms(company_id, valid_from) WHERE withdrawn_at IS NULL;
CREATE INDEX idx_payment_terms_company_valid_from_id ON payment_terms(company_id, valid_from, id);
CREATE INDEX idx_payment_terms_valid_from_id ON payment_terms(valid_from, id);
CREATE TRIGGER payment_terms_are_only_withdrawn
    BEFORE UPDATE OR DELETE ON payment_terms FOR EACH ROW EXECUTE FUNCTION refuse_all_but_withdrawal();
CREATE TRIGGER payment_terms_are_never_emptied
    BEFORE TRUNCATE ON payment_terms FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
