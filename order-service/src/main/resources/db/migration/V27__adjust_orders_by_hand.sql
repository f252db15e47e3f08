-- Discounts and fees that people give, with their reason; beyond the company's limit another person approves. Applied ones are among the
-- order's price_rules. line_number: null for the whole order. adjustment_rate: of a discount in percent.
CREATE TABLE manual_adjustments (
    id SERIAL PRIMARY KEY,
    adjustment_id VARCHAR(255) NOT NULL UNIQUE,
    order_id INTEGER NOT NULL REFERENCES orders(id),
    kind VARCHAR(50) NOT NULL CHECK (kind IN ('discount', 'fee')),
    line_number INTEGER,
    label VARCHAR(255) NOT NULL,
    adjustment_rate NUMERIC(5,4),
    adjustment_amount NUMERIC(15,3),
    reason VARCHAR(500) NOT NULL,
    status VARCHAR(50) NOT NULL,
    proposed_by VARCHAR(255) NOT NULL,
    decided_by VARCHAR(255),
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE NOT NULL,
    version BIGINT NOT NULL DEFAULT 0,
    CONSTRAINT manual_adjustments_line_fkey FOREIGN KEY (order_id, line_number) REFERENCES order_items(order_id, line_number),
    CONSTRAINT manual_adjustments_are_a_rate_or_an_amount CHECK (num_nonnulls(adjustment_rate, adjustment_amount) = 1),
    CONSTRAINT manual_adjustments_fees_are_amounts CHECK (kind = 'discount' OR (adjustment_rate IS NULL AND line_number IS NULL)),
    CONSTRAINT manual_adjustments_are_positive CHECK (coalesce(adjustment_rate, adjustment_amount) > 0 AND coalesce(adjustment_rate, 0) <= 1),
    CONSTRAINT manual_adjustments_another_person_decides CHECK (status NOT IN ('rejected') OR decided_by <> proposed_by)
);
CREATE INDEX idx_manual_adjustments_order_created_at ON manual_adjustments (order_id, created_at, id);
