-- Counts of the stock. Expected and counted quantities are written together, when the count is submitted.
CREATE TABLE stock_counts (
    id INTEGER GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    count_id VARCHAR(255) NOT NULL UNIQUE,
    company_id VARCHAR(255) NOT NULL,
    notes VARCHAR(2000),
    status VARCHAR(50) NOT NULL,
    created_by VARCHAR(255) NOT NULL,
    counted_by VARCHAR(255),
    decided_by VARCHAR(255),
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE NOT NULL,
    version BIGINT NOT NULL DEFAULT 0,
    CONSTRAINT stock_counts_status_known CHECK (status IN (
        'open', 'awaiting_approval', 'applied', 'rejected', 'cancelled')),
    CONSTRAINT stock_counts_are_decided_by_another CHECK (decided_by <> counted_by)
);
CREATE INDEX idx_stock_counts_created_at_id ON stock_counts(created_at, id);
CREATE INDEX idx_stock_counts_company_created_at_id ON stock_counts(company_id, created_at, id);

CREATE TABLE stock_count_lines (
    id INTEGER GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    count_id INTEGER NOT NULL REFERENCES stock_counts(id),
    inventory_item_id INTEGER NOT NULL REFERENCES inventory_items(id),
    expected_quantity INTEGER,
    counted_quantity INTEGER,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    UNIQUE (count_id, inventory_item_id),
    CONSTRAINT stock_count_lines_are_counted_at_once CHECK (
        num_nulls(expected_quantity, counted_quantity) IN (0, 2) AND counted_quantity >= 0)
);
