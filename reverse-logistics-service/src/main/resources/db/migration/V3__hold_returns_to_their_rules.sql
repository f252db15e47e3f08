-- Further columns of returns. An added column is nullable where the document's tables may not
-- require more; the constraints below require it.
ALTER TABLE returns
    ADD COLUMN version BIGINT NOT NULL DEFAULT 0,
    ADD COLUMN company_id VARCHAR(255),
    ADD COLUMN currency VARCHAR(10),
    ADD COLUMN manual_reasons JSONB NOT NULL DEFAULT '[]',
    ADD COLUMN pickup_id VARCHAR(255),
    ADD COLUMN received_at TIMESTAMP WITH TIME ZONE,
    ADD COLUMN exchange_order_number VARCHAR(255),
    ADD COLUMN exchange_amount NUMERIC(10,2),
    ADD CONSTRAINT returns_required CHECK (num_nulls(company_id, currency, original_order_value, preferred_resolution) = 0),
    ADD CONSTRAINT returns_type_known CHECK (return_type IN ('return', 'exchange', 'claim', 'keep_item')),
    ADD CONSTRAINT returns_resolution_known CHECK (preferred_resolution IN ('refund', 'store_credit', 'exchange')),
    ADD CONSTRAINT returns_amounts CHECK (estimated_refund_amount >= 0 AND actual_refund_amount >= 0),
    ADD CONSTRAINT returns_status_known CHECK (status IN ('requested', 'approved', 'rejected', 'cancelled', 'expired',
        'pickup_scheduled', 'picked_up', 'in_transit', 'received', 'inspected', 'disputed', 'processed', 'refunded', 'exchanged',
        'disposed', 'completed'));

-- item_id: the number of the order and of its line, which is what the document's reference can mean. position: in the return. opened:
-- whether the packing was. The rule is the one of the day of the request. received_quantity: of the goods that were sold; null before the
-- receipt. stock_told: order-service has taken them back. refund_steps: how the amount was found.
ALTER TABLE return_items
    ADD COLUMN position INTEGER,
    ADD COLUMN line_number INTEGER,
    ADD COLUMN product_id INTEGER,
    ADD COLUMN status VARCHAR(50) NOT NULL DEFAULT 'requested',
    ADD COLUMN category VARCHAR(100),
    ADD COLUMN rule_category VARCHAR(100),
    ADD COLUMN rule_valid_from DATE,
    ADD COLUMN delivered_at TIMESTAMP WITH TIME ZONE,
    ADD COLUMN opened BOOLEAN NOT NULL DEFAULT FALSE,
    ADD COLUMN received_quantity INTEGER,
    ADD COLUMN swapped_quantity INTEGER NOT NULL DEFAULT 0,
    ADD COLUMN receipt_outcome VARCHAR(50),
    ADD COLUMN accepted_quantity INTEGER,
    ADD COLUMN disposition VARCHAR(50),
    ADD COLUMN stock_location VARCHAR(100),
    ADD COLUMN stock_told BOOLEAN NOT NULL DEFAULT FALSE,
    ADD COLUMN refund_status VARCHAR(50),
    ADD COLUMN estimated_amount NUMERIC(10,2),
    ADD COLUMN fee_amount NUMERIC(10,2),
    ADD COLUMN refund_id VARCHAR(255),
    ADD COLUMN refund_failure VARCHAR(500),
    ADD COLUMN refund_steps JSONB NOT NULL DEFAULT '[]',
    ADD CONSTRAINT return_items_required CHECK (num_nulls(return_id, position, line_number, product_id, return_reason, rule_category,
        rule_valid_from, estimated_amount) = 0),
    ADD CONSTRAINT return_items_position_key UNIQUE (return_id, position),
    ADD CONSTRAINT return_items_line_key UNIQUE (return_id, line_number),
    ADD CONSTRAINT return_items_quantities CHECK (quantity > 0 AND received_quantity BETWEEN 0 AND quantity
        AND swapped_quantity BETWEEN 0 AND quantity AND accepted_quantity BETWEEN 0 AND received_quantity),
    ADD CONSTRAINT return_items_amounts CHECK (refund_amount >= 0 AND fee_amount >= 0 AND estimated_amount >= 0),
    ADD CONSTRAINT return_items_refund_status_known CHECK (refund_status IN ('calculated', 'approved', 'issued', 'settled', 'failed')),
    ADD CONSTRAINT return_items_status_known CHECK (status IN ('requested', 'approved', 'rejected', 'cancelled', 'expired',
        'pickup_scheduled', 'picked_up', 'in_transit', 'received', 'inspected', 'disputed', 'processed', 'refunded', 'exchanged',
        'disposed', 'completed'));

CREATE INDEX idx_returns_created_at_id ON returns(created_at, id);
CREATE INDEX idx_returns_company_created_at_id ON returns(company_id, created_at, id);
CREATE INDEX idx_returns_customer_created_at_id ON returns(customer_id, created_at, id);
CREATE INDEX idx_returns_expires_at ON returns(expires_at) WHERE status IN ('requested', 'approved', 'pickup_scheduled');
CREATE INDEX idx_return_items_refund_issued ON return_items(return_id) WHERE refund_status = 'issued';

CREATE SEQUENCE return_authorization_numbers MAXVALUE 999999999;

-- Returns are part of the history of money and stock: never deleted, whatever the document's cascades would do.
CREATE TRIGGER returns_are_never_deleted BEFORE DELETE ON returns FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER returns_are_never_emptied BEFORE TRUNCATE ON returns FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER return_items_are_never_deleted BEFORE DELETE ON return_items FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER return_items_are_never_emptied
    BEFORE TRUNCATE ON return_items FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
