-- The price of an order beside its lines, frozen with it. price_rules: the rules that it was priced by (tax, coupon, shipping table, manual
-- discounts), so that an edit or a partial cancellation is priced by them too; null: it costs the sum of its lines.
-- adjustment_count: how many adjustments it has, so that they are not read where there are none.
ALTER TABLE orders
    ADD COLUMN price_rules JSONB,
    ADD COLUMN adjustment_count INTEGER NOT NULL DEFAULT 0;

CREATE FUNCTION sum_of_shares(shares JSONB) RETURNS NUMERIC LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT coalesce(sum(share.value::numeric), 0) FROM jsonb_each_text(shares) share
$$;

-- line_number: the line it is for; null: the whole order. shares: its amount by line number, so that every cent belongs to a line.
-- included: a part of the prices already, not added to the total. Amounts have room for the three decimals of some currencies.
CREATE TABLE order_adjustments (
    order_id INTEGER NOT NULL REFERENCES orders(id),
    adjustment_number INTEGER NOT NULL,
    kind VARCHAR(50) NOT NULL,
    line_number INTEGER,
    label VARCHAR(255) NOT NULL,
    source VARCHAR(50) NOT NULL,
    reference VARCHAR(255),
    rate NUMERIC(9,6),
    amount NUMERIC(15,3) NOT NULL,
    included BOOLEAN NOT NULL,
    of_shipping BOOLEAN NOT NULL,
    shares JSONB NOT NULL,
    PRIMARY KEY (order_id, adjustment_number),
    CONSTRAINT order_adjustments_line_fkey FOREIGN KEY (order_id, line_number) REFERENCES order_items(order_id, line_number)
        DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT order_adjustments_belong_to_lines CHECK (sum_of_shares(shares) = amount),
    CONSTRAINT order_adjustments_have_their_sign CHECK (
        CASE kind WHEN 'discount' THEN amount <= 0 WHEN 'shipping' THEN amount >= 0 WHEN 'fee' THEN amount >= 0 WHEN 'tax' THEN TRUE
            ELSE FALSE END),
    CONSTRAINT order_adjustments_only_tax_is_included CHECK (kind = 'tax' OR NOT included)
);

-- An order is worth the sum of its lines and of the adjustments that are added to them.
CREATE OR REPLACE FUNCTION require_order_total(changed INTEGER) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (
        SELECT FROM orders o
        WHERE o.id = changed
            AND o.total_amount <> (SELECT coalesce(sum(i.total_price), 0) FROM order_items i WHERE i.order_id = o.id)
                + (SELECT coalesce(sum(a.amount), 0) FROM order_adjustments a WHERE a.order_id = o.id AND NOT a.included))
    THEN
        RAISE EXCEPTION 'order % is not worth the sum of its lines and adjustments', changed
            USING ERRCODE = 'check_violation', TABLE = 'orders', CONSTRAINT = 'orders_total_is_the_sum_of_lines';
    END IF;
END
$$;

CREATE FUNCTION require_adjustments(changed INTEGER) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (
        SELECT FROM orders o
        WHERE o.id = changed
            AND o.adjustment_count <> (SELECT count(*) FROM order_adjustments a WHERE a.order_id = o.id))
        OR EXISTS (
            SELECT FROM order_adjustments a CROSS JOIN jsonb_object_keys(a.shares) line
            WHERE a.order_id = changed
                AND NOT EXISTS (
                    SELECT FROM order_items i WHERE i.order_id = changed AND i.line_number = line::integer))
    THEN
        RAISE EXCEPTION 'order % has other adjustments than it says', changed
            USING ERRCODE = 'check_violation', TABLE = 'order_adjustments', CONSTRAINT = 'order_adjustments_are_whole';
    END IF;
END
$$;

CREATE FUNCTION check_adjustments() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'INSERT' THEN
        PERFORM require_order_total(OLD.order_id);
        PERFORM require_adjustments(OLD.order_id);
    END IF;
    IF TG_OP <> 'DELETE' THEN
        PERFORM require_order_total(NEW.order_id);
        PERFORM require_adjustments(NEW.order_id);
    END IF;
    RETURN NULL;
END
$$;
CREATE FUNCTION check_adjustment_count() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM require_adjustments(NEW.id);
    RETURN NULL;
END
$$;

CREATE CONSTRAINT TRIGGER adjustments_sum_up_to_the_order
    AFTER INSERT OR UPDATE OR DELETE ON order_adjustments DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION check_adjustments();
CREATE CONSTRAINT TRIGGER orders_count_their_adjustments
    AFTER UPDATE OF adjustment_count ON orders DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION check_adjustment_count();
CREATE CONSTRAINT TRIGGER new_orders_count_their_adjustments
    AFTER INSERT ON orders DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (NEW.adjustment_count > 0) EXECUTE FUNCTION check_adjustment_count();
CREATE TRIGGER order_adjustments_are_never_emptied
    BEFORE TRUNCATE ON order_adjustments FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The log of edits says them too.
ALTER TABLE order_edits
    ADD COLUMN adjustments_before JSONB NOT NULL DEFAULT '[]',
    ADD COLUMN adjustments_after JSONB NOT NULL DEFAULT '[]';
