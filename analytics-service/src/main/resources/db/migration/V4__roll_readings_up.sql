-- Figures of an hour, a day or a month, of one metric, company, unit and combination of tags. Sums are exact, so that a mean or a
-- deviation is computed of them without loss; the sketch tells percentiles and can be merged. Days and months are those of a zone.
CREATE TABLE metric_rollups (
    company_id VARCHAR(255) NOT NULL,
    name VARCHAR(255) NOT NULL,
    level VARCHAR(5) NOT NULL CHECK (level IN ('hour', 'day', 'month')),
    zone VARCHAR(50) NOT NULL,
    bucket_start TIMESTAMP WITH TIME ZONE NOT NULL,
    unit VARCHAR(50) NOT NULL,
    tag_key VARCHAR(32) NOT NULL,
    tags JSONB NOT NULL,
    reading_count BIGINT NOT NULL CHECK (reading_count > 0),
    value_sum NUMERIC NOT NULL,
    value_min NUMERIC(20,4) NOT NULL,
    value_max NUMERIC(20,4) NOT NULL,
    squares_sum NUMERIC NOT NULL,
    sketch BYTEA NOT NULL,
    refreshed_at TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (company_id, name, level, zone, bucket_start, unit, tag_key)
) PARTITION BY LIST (level);

CREATE TABLE metric_rollups_hourly PARTITION OF metric_rollups FOR VALUES IN ('hour');
CREATE TABLE metric_rollups_daily PARTITION OF metric_rollups FOR VALUES IN ('day');
CREATE TABLE metric_rollups_monthly PARTITION OF metric_rollups FOR VALUES IN ('month');

-- Questions about all companies, and what is too old to be kept.
CREATE INDEX idx_metric_rollups_name_bucket ON metric_rollups(name, zone, bucket_start, company_id);

-- Buckets of which something was taken since they were rolled up. A batch adds its marks, and nobody changes one: so no batch waits
-- for another, and the job takes away only marks that it has seen, which stand for readings that it sees.
CREATE TABLE dirty_buckets (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    company_id VARCHAR(255) NOT NULL,
    name VARCHAR(255) NOT NULL,
    level VARCHAR(5) NOT NULL CHECK (level IN ('hour', 'day', 'month')),
    bucket_start TIMESTAMP WITH TIME ZONE NOT NULL
);

CREATE INDEX idx_dirty_buckets_name ON dirty_buckets(name, bucket_start);
CREATE INDEX idx_dirty_buckets_level ON dirty_buckets(level, id);
