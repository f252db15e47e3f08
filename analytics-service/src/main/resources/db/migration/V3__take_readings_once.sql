-- A reading is taken once by its id, whatever partition it is in. A receipt is kept as long as a repetition would not be refused as
-- too late anyway; the fingerprint tells a repetition from another reading under the same id.
CREATE TABLE metric_receipts (
    metric_id VARCHAR(255) PRIMARY KEY,
    fingerprint BIGINT NOT NULL,
    received_at TIMESTAMP WITH TIME ZONE NOT NULL
);

-- Receipts come in the order of their time, so a block knows its span.
CREATE INDEX idx_metric_receipts_received_at ON metric_receipts USING BRIN (received_at);

-- The combinations of tags that a metric of a company has had: they are counted before another one is taken.
CREATE TABLE metric_tag_sets (
    company_id VARCHAR(255) NOT NULL,
    name VARCHAR(255) NOT NULL,
    tag_key VARCHAR(32) NOT NULL,
    tags JSONB NOT NULL,
    first_seen_at TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (company_id, name, tag_key)
);
