-- Columns the document's orders lack to be placed, confirmed, shipped and returned. Addresses are frozen with the order. expires_at:
-- until when its reservation is kept unless it is confirmed. held_from: where an order on hold goes on. paid_by_loan: loan_id
-- of microcredit-service. exchange_for: id of the return that the order is the exchange for.
ALTER TABLE orders
    ADD COLUMN held_from VARCHAR(50),
    ADD COLUMN shipping_address JSONB,
    ADD COLUMN billing_address JSONB,
    ADD COLUMN allow_backorder BOOLEAN NOT NULL DEFAULT FALSE,
    ADD COLUMN allocation_strategy VARCHAR(50) NOT NULL DEFAULT 'fefo',
    ADD COLUMN expires_at TIMESTAMP WITH TIME ZONE,
    ADD COLUMN expiry_extended BOOLEAN NOT NULL DEFAULT FALSE,
    ADD COLUMN confirmed_at TIMESTAMP WITH TIME ZONE,
    ADD COLUMN shipped_at TIMESTAMP WITH TIME ZONE,
    ADD COLUMN delivered_at TIMESTAMP WITH TIME ZONE,
    ADD COLUMN closed_at TIMESTAMP WITH TIME ZONE,
    ADD COLUMN paid_by_loan VARCHAR(255),
    ADD COLUMN paid_on DATE,
    ADD COLUMN exchange_for VARCHAR(255),
    ADD CONSTRAINT orders_exchange_for_key UNIQUE (exchange_for),
    ADD CONSTRAINT orders_go_somewhere CHECK (num_nulls(shipping_address, billing_address) = 0),
    ADD CONSTRAINT orders_on_hold_know_from_where CHECK ((status = 'on_hold') = (held_from IS NOT NULL)),
    ADD CONSTRAINT orders_only_pending_expire CHECK ((status = 'pending') = (expires_at IS NOT NULL)),
    ADD CONSTRAINT orders_paid_know_when CHECK (num_nulls(paid_by_loan, paid_on) IN (0, 2));

-- line_number identifies a line outside and is never given to another line of its order. A line whose units are all taken back stays,
-- with quantity 0: quantity is without the units taken back before they left, which cancelled_quantity counts. Product, name
-- and price are those of the day it was ordered.
ALTER TABLE order_items
    ADD COLUMN line_number INTEGER,
    ADD COLUMN sku VARCHAR(255),
    ADD COLUMN product_name VARCHAR(500),
    ADD COLUMN shortfall_quantity INTEGER NOT NULL DEFAULT 0,
    ADD COLUMN packed_quantity INTEGER NOT NULL DEFAULT 0,
    ADD COLUMN shipped_quantity INTEGER NOT NULL DEFAULT 0,
    ADD COLUMN delivered_quantity INTEGER NOT NULL DEFAULT 0,
    ADD COLUMN returned_quantity INTEGER NOT NULL DEFAULT 0,
    ADD COLUMN cancelled_quantity INTEGER NOT NULL DEFAULT 0,
    DROP CONSTRAINT order_items_quantity_is_positive,
    ADD CONSTRAINT order_items_line_key UNIQUE (order_id, line_number),
    ADD CONSTRAINT order_items_are_whole CHECK (num_nulls(line_number, sku, product_name) = 0),
    ADD CONSTRAINT order_items_quantities_are_not_negative CHECK (
        quantity >= 0 AND shortfall_quantity >= 0 AND packed_quantity >= 0 AND cancelled_quantity >= 0
        AND quantity::bigint + cancelled_quantity > 0),
    ADD CONSTRAINT order_items_units_are_somewhere CHECK (
        shortfall_quantity::bigint + packed_quantity + shipped_quantity <= quantity),
    ADD CONSTRAINT order_items_come_back_after_they_arrive CHECK (
        0 <= returned_quantity AND returned_quantity <= delivered_quantity AND delivered_quantity <= shipped_quantity);

-- Pages are cut by (created_at, id), for the platform, a company and a customer, each also of one status.
CREATE INDEX idx_orders_created_at_id ON orders(created_at, id);
CREATE INDEX idx_orders_company_created_at_id ON orders(company_id, created_at, id);
CREATE INDEX idx_orders_company_status_created_at_id ON orders(company_id, status, created_at, id);
CREATE INDEX idx_orders_customer_created_at_id ON orders(customer_id, created_at, id);
CREATE INDEX idx_orders_status_created_at_id ON orders(status, created_at, id);
-- For the job that expires orders, and for orders that wait for stock, oldest first.
CREATE INDEX idx_orders_pending_expires_at ON orders(expires_at) WHERE status = 'pending';
CREATE INDEX idx_orders_backordered ON orders(company_id, id) WHERE status = 'backordered';
CREATE INDEX idx_order_items_short ON order_items(product_id, order_id) WHERE shortfall_quantity > 0;
-- For the sales of a company in a period.
CREATE INDEX idx_orders_company_delivered_at ON orders(company_id, delivered_at) WHERE delivered_at IS NOT NULL;

-- An order is worth the sum of its lines. Checked when the transaction commits: in between the two may differ.
CREATE FUNCTION require_order_total(changed INTEGER) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (
        SELECT FROM orders o
        WHERE o.id = changed
            AND o.total_amount <> (SELECT coalesce(sum(i.total_price), 0) FROM order_items i WHERE i.order_id = o.id))
    THEN
        RAISE EXCEPTION 'order % is not worth the sum of its lines', changed
            USING ERRCODE = 'check_violation', TABLE = 'orders', CONSTRAINT = 'orders_total_is_the_sum_of_lines';
    END IF;
END
$$;

CREATE FUNCTION check_total_of_order() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM require_order_total(NEW.id);
    RETURN NULL;
END
$$;

CREATE FUNCTION check_total_of_lines() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'INSERT' THEN
        PERFORM require_order_total(OLD.order_id);
    END IF;
    IF TG_OP <> 'DELETE' THEN
        PERFORM require_order_total(NEW.order_id);
    END IF;
    RETURN NULL;
END
$$;

CREATE CONSTRAINT TRIGGER orders_total_is_the_sum_of_lines
    AFTER INSERT OR UPDATE OF total_amount ON orders DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION check_total_of_order();
CREATE CONSTRAINT TRIGGER lines_sum_up_to_the_order
    AFTER INSERT OR UPDATE OF total_price, order_id OR DELETE ON order_items DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION check_total_of_lines();
