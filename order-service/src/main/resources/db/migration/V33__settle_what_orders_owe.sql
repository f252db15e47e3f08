-- The debt of an order. A refund is, decided when it is made, the return of an overpayment (paid above what was owed), or a credit
-- (returned goods, goodwill), which lowers what is owed; or partly the one and partly the other. An order owes its total less its
-- credits, and nothing once it is cancelled or has expired.
ALTER TABLE order_payments
    ADD COLUMN credited_amount NUMERIC(15,3) NOT NULL DEFAULT 0,
    ADD CONSTRAINT order_payments_credit_refunds CHECK (
        credited_amount >= 0 AND credited_amount <= amount AND (credited_amount = 0 OR entry_type = 'refunded'));
ALTER TABLE refund_parts
    ADD COLUMN credited_amount NUMERIC(15,3) NOT NULL DEFAULT 0,
    ADD CONSTRAINT refund_parts_credit_what_they_give CHECK (credited_amount >= 0 AND credited_amount <= amount);
ALTER TABLE orders
    ADD COLUMN credited_amount NUMERIC(15,3) NOT NULL DEFAULT 0;

-- Refunds so far: what was paid above the total went back first, the rest was a credit.
ALTER TABLE order_payments DISABLE TRIGGER order_payments_are_append_only;
UPDATE order_payments e
SET credited_amount = greatest(0, least(s.amount, s.gone - s.excess))
FROM (
    SELECT e.id, e.amount, sum(e.amount) OVER (PARTITION BY e.order_id ORDER BY e.id) AS gone,
        greatest(0, o.captured_amount - o.charged_back_amount - o.total_amount) AS excess
    FROM order_payments e JOIN orders o ON o.id = e.order_id
    WHERE e.entry_type = 'refunded') s
WHERE s.id = e.id;
ALTER TABLE order_payments ENABLE TRIGGER order_payments_are_append_only;
UPDATE refund_parts t
SET credited_amount = greatest(0, least(s.amount, s.gone - s.excess))
FROM (
    SELECT t.refund_key, t.part_number, t.amount,
        sum(t.amount) OVER (PARTITION BY r.order_id ORDER BY t.status <> 'settled', t.refund_key, t.part_number) AS gone,
        greatest(0, o.captured_amount - o.charged_back_amount - o.total_amount) AS excess
    FROM refund_parts t JOIN refunds r ON r.id = t.refund_key JOIN orders o ON o.id = r.order_id) s
WHERE s.refund_key = t.refund_key AND s.part_number = t.part_number;
DROP TRIGGER paid_amounts_are_guarded ON orders;
DROP TRIGGER orders_begin_unpaid ON orders;
UPDATE orders o
SET credited_amount = s.credited
FROM (SELECT order_id, sum(credited_amount) AS credited FROM order_payments GROUP BY order_id HAVING sum(credited_amount) > 0) s
WHERE s.order_id = o.id;
SET CONSTRAINTS ALL IMMEDIATE;
ALTER TABLE orders
    ADD CONSTRAINT orders_credit_what_they_gave_back CHECK (credited_amount >= 0 AND credited_amount <= refunded_amount);
CREATE TRIGGER paid_amounts_are_guarded
    BEFORE UPDATE ON orders FOR EACH ROW
    WHEN ((NEW.captured_amount, NEW.refunded_amount, NEW.charged_back_amount, NEW.credited_amount)
        IS DISTINCT FROM (OLD.captured_amount, OLD.refunded_amount, OLD.charged_back_amount, OLD.credited_amount))
    EXECUTE FUNCTION guard_paid_amounts();
CREATE TRIGGER orders_begin_unpaid
    BEFORE INSERT ON orders FOR EACH ROW
    WHEN ((NEW.captured_amount, NEW.refunded_amount, NEW.charged_back_amount, NEW.credited_amount) IS DISTINCT FROM (0, 0, 0, 0))
    EXECUTE FUNCTION guard_paid_amounts();

-- Follows from what is owed and what is paid, in this order: more than is owed; less than is owed; as much, or nothing of nothing.
-- Nothing owed from the beginning is paid; an order that ended without money is unpaid.
ALTER TABLE orders ALTER COLUMN payment_status SET EXPRESSION AS (
    CASE
        WHEN captured_amount - refunded_amount - charged_back_amount
            > CASE WHEN status IN ('cancelled', 'expired') THEN 0 ELSE greatest(total_amount - credited_amount, 0) END
            THEN 'overpaid'
        WHEN captured_amount - refunded_amount - charged_back_amount
            < CASE WHEN status IN ('cancelled', 'expired') THEN 0 ELSE greatest(total_amount - credited_amount, 0) END
            THEN CASE WHEN captured_amount > refunded_amount + charged_back_amount THEN 'partially_paid' ELSE 'unpaid' END
        WHEN captured_amount > refunded_amount + charged_back_amount
            THEN CASE WHEN credited_amount > 0 THEN 'partially_refunded' ELSE 'paid' END
        WHEN captured_amount > 0 THEN 'refunded'
        WHEN status IN ('cancelled', 'expired') THEN 'unpaid'
        ELSE 'paid'
    END);

CREATE OR REPLACE FUNCTION book_payment() RETURNS trigger LANGUAGE plpgsql AS $$
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
            credited_amount = credited_amount + NEW.credited_amount,
            updated_at = NEW.created_at,
            version = version + 1
        WHERE id = NEW.order_id;
    END IF;
    RETURN NEW;
END
$$;

-- The part of a refund that is a credit is decided with it.
CREATE FUNCTION guard_refund_credit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a refund stays what it is' USING ERRCODE = 'restrict_violation', TABLE = TG_TABLE_NAME;
END
$$;
CREATE TRIGGER refund_parts_keep_their_credit
    BEFORE UPDATE ON refund_parts FOR EACH ROW
    WHEN (NEW.credited_amount <> OLD.credited_amount) EXECUTE FUNCTION guard_refund_credit();

-- The tax in a price that an exempt customer does not pay is taken off the price; it is no (negative) tax.
ALTER TABLE order_adjustments
    DROP CONSTRAINT order_adjustments_have_their_sign,
    ADD CONSTRAINT order_adjustments_have_their_sign CHECK (
        CASE kind WHEN 'discount' THEN amount <= 0 WHEN 'shipping' THEN amount >= 0 WHEN 'fee' THEN amount >= 0 WHEN 'tax' THEN TRUE
            WHEN 'exemption' THEN amount <= 0 ELSE FALSE END);
UPDATE order_adjustments SET kind = 'exemption' WHERE source = 'tax_exemption';

-- approved_share: the fraction of the order's lines that all discounts by hand took off when another person approved this one. An edit
-- of the lines may not raise it.
ALTER TABLE manual_adjustments
    ADD COLUMN approved_share NUMERIC(9,6),
    ADD CONSTRAINT manual_adjustments_share_in_range CHECK (approved_share BETWEEN 0 AND 1);
