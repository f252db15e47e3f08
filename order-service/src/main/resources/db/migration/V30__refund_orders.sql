-- Money that goes back. A refund has parts: one for each payment that it goes back to, oldest first. return_item_id: of
-- reverse-logistics-service; each is refunded once. status of a refund follows from its parts.
CREATE TABLE refunds (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    refund_id VARCHAR(255) NOT NULL,
    order_id INTEGER NOT NULL REFERENCES orders(id),
    company_id VARCHAR(255) NOT NULL,
    customer_id VARCHAR(255) NOT NULL,
    currency VARCHAR(10) NOT NULL,
    amount NUMERIC(15,3) NOT NULL,
    status VARCHAR(50) NOT NULL,
    reason VARCHAR(500) NOT NULL,
    return_item_id VARCHAR(255),
    created_by VARCHAR(255) NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE NOT NULL,
    version BIGINT NOT NULL DEFAULT 0,
    CONSTRAINT refunds_refund_id_key UNIQUE (refund_id),
    CONSTRAINT refunds_return_item_id_key UNIQUE (return_item_id),
    CONSTRAINT refunds_amount_is_positive CHECK (amount > 0),
    CONSTRAINT refunds_status_known CHECK (status IN ('pending', 'settled', 'failed'))
);
CREATE INDEX idx_refunds_order_created_at_id ON refunds(order_id, created_at, id);
CREATE INDEX idx_refunds_created_at_id ON refunds(created_at, id);
CREATE INDEX idx_refunds_company_created_at_id ON refunds(company_id, created_at, id);
CREATE INDEX idx_refunds_customer_created_at_id ON refunds(customer_id, created_at, id);

-- The parts of a refund that are for lines; the rest is for the order as a whole.
CREATE TABLE refund_lines (
    refund_key BIGINT NOT NULL REFERENCES refunds(id),
    order_id INTEGER NOT NULL,
    line_number INTEGER NOT NULL,
    amount NUMERIC(15,3) NOT NULL,
    PRIMARY KEY (refund_key, line_number),
    CONSTRAINT refund_lines_line_fkey FOREIGN KEY (order_id, line_number) REFERENCES order_items(order_id, line_number),
    CONSTRAINT refund_lines_amount_is_positive CHECK (amount > 0)
);
CREATE INDEX idx_refund_lines_line ON refund_lines(order_id, line_number);

-- destination: where it goes, the payment's source or store credit. failure: why it could not be given back.
CREATE TABLE refund_parts (
    refund_key BIGINT NOT NULL REFERENCES refunds(id),
    part_number INTEGER NOT NULL,
    payment_key BIGINT NOT NULL REFERENCES payments(id),
    amount NUMERIC(15,3) NOT NULL,
    destination VARCHAR(50) NOT NULL,
    status VARCHAR(50) NOT NULL,
    external_reference VARCHAR(255),
    failure VARCHAR(500),
    attempts INTEGER NOT NULL DEFAULT 1,
    updated_at TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (refund_key, part_number),
    CONSTRAINT refund_parts_amount_is_positive CHECK (amount > 0),
    CONSTRAINT refund_parts_destination_known CHECK (destination IN ('source', 'store_credit')),
    CONSTRAINT refund_parts_status_known CHECK (status IN ('pending', 'settled', 'failed'))
);
CREATE INDEX idx_refund_parts_payment ON refund_parts(payment_key) WHERE status = 'pending';

-- A refund is a part of history: rows are never deleted, amounts never changed.
CREATE FUNCTION guard_refund() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' OR NEW.amount <> OLD.amount THEN
        RAISE EXCEPTION 'a refund stays what it is' USING ERRCODE = 'restrict_violation', TABLE = TG_TABLE_NAME;
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER refunds_are_guarded
    BEFORE UPDATE OR DELETE ON refunds FOR EACH ROW EXECUTE FUNCTION guard_refund();
CREATE TRIGGER refund_parts_are_guarded
    BEFORE UPDATE OR DELETE ON refund_parts FOR EACH ROW EXECUTE FUNCTION guard_refund();
CREATE TRIGGER refund_lines_are_append_only
    BEFORE UPDATE OR DELETE ON refund_lines FOR EACH ROW EXECUTE FUNCTION refuse_change();
