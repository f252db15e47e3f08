-- A reading belongs to a company, or to nobody but the platform. The column is what a distributed table would be distributed by.
ALTER TABLE metrics
    ADD COLUMN company_id VARCHAR(255) NOT NULL DEFAULT 'platform',
    ALTER COLUMN tags SET NOT NULL,
    ALTER COLUMN created_at SET NOT NULL,
    ADD CONSTRAINT metrics_tags_are_an_object CHECK (jsonb_typeof(tags) = 'object'),
    -- NUMERIC takes NaN into every precision.
    ADD CONSTRAINT metrics_value_is_a_number CHECK (value <> 'NaN');

-- Every question about raw readings names a metric and a span of time.
CREATE INDEX idx_metrics_name_timestamp_company ON metrics(name, timestamp, company_id);
