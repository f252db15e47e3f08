-- Goods on their way from one place to another. Between dispatch and arrival they lie in the transit bucket of each line; units that have
-- neither been received nor brought back nor written off are still on their way.
CREATE TABLE stock_transfers (
    id INTEGER GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    transfer_id VARCHAR(255) NOT NULL UNIQUE,
    company_id VARCHAR(255) NOT NULL,
    to_location VARCHAR(255) NOT NULL,
    reference_number VARCHAR(255),
    notes VARCHAR(2000),
    status VARCHAR(50) NOT NULL,
    created_by VARCHAR(255) NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE NOT NULL,
    version BIGINT NOT NULL DEFAULT 0,
    CONSTRAINT stock_transfers_status_known CHECK (status IN (
        'in_transit', 'partially_received', 'received', 'cancelled', 'closed_short'))
);
CREATE INDEX idx_stock_transfers_created_at_id ON stock_transfers(created_at, id);
CREATE INDEX idx_stock_transfers_company_created_at_id ON stock_transfers(company_id, created_at, id);

CREATE TABLE stock_transfer_lines (
    id INTEGER GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    transfer_id INTEGER NOT NULL REFERENCES stock_transfers(id),
    line_number INTEGER NOT NULL,
    source_item_id INTEGER NOT NULL REFERENCES inventory_items(id),
    transit_item_id INTEGER NOT NULL REFERENCES inventory_items(id),
    quantity INTEGER NOT NULL,
    received_quantity INTEGER NOT NULL,
    returned_quantity INTEGER NOT NULL,
    lost_quantity INTEGER NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    UNIQUE (transfer_id, line_number),
    CONSTRAINT stock_transfer_lines_add_up CHECK (
        quantity > 0 AND received_quantity >= 0 AND returned_quantity >= 0 AND lost_quantity >= 0
        AND received_quantity + returned_quantity + lost_quantity <= quantity)
);
