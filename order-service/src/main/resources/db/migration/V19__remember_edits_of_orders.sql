-- The lines of an order before and after each edit, its author and reason: the order itself has only the present lines.
-- order_version: the version that the edit made of it. Lines: line_number, product_id, sku, unit_price, quantity.
CREATE TABLE order_edits (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    order_id INTEGER NOT NULL REFERENCES orders(id),
    order_version BIGINT NOT NULL,
    edited_by VARCHAR(255) NOT NULL,
    reason VARCHAR(500),
    total_before DECIMAL(10,2) NOT NULL,
    total_after DECIMAL(10,2) NOT NULL,
    lines_before JSONB NOT NULL,
    lines_after JSONB NOT NULL,
    edited_at TIMESTAMP WITH TIME ZONE NOT NULL,
    UNIQUE (order_id, order_version)
);
CREATE INDEX idx_order_edits_order_edited_at_id ON order_edits(order_id, edited_at, id);

CREATE TRIGGER order_edits_are_append_only
    BEFORE UPDATE OR DELETE ON order_edits FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER order_edits_are_never_emptied
    BEFORE TRUNCATE ON order_edits FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
