-- The document's alert says what is compared with what. Added: of whose readings, of which metric, how they are brought together, how
-- long it has to hold, and how people are told.
ALTER TABLE alerts
    ADD COLUMN company_id VARCHAR(255),
    ADD COLUMN alert_type VARCHAR(20) NOT NULL DEFAULT 'threshold',
    ADD COLUMN metric_name VARCHAR(255) NOT NULL,
    ADD COLUMN aggregation VARCHAR(20) NOT NULL DEFAULT 'sum',
    ADD COLUMN filters JSONB NOT NULL DEFAULT '{}',
    ADD COLUMN series_by JSONB NOT NULL DEFAULT '[]',
    ADD COLUMN recovery_expression VARCHAR(500),
    ADD COLUMN severity VARCHAR(500) NOT NULL DEFAULT 'warning',
    ADD COLUMN pending_seconds INTEGER NOT NULL DEFAULT 0,
    ADD COLUMN keep_firing_seconds INTEGER NOT NULL DEFAULT 0,
    ADD COLUMN no_data_policy VARCHAR(20) NOT NULL DEFAULT 'normal',
    ADD COLUMN error_policy VARCHAR(20) NOT NULL DEFAULT 'error',
    ADD COLUMN missing_evaluations INTEGER NOT NULL DEFAULT 1,
    ADD COLUMN interval_seconds INTEGER NOT NULL DEFAULT 60,
    ADD COLUMN season VARCHAR(10) NOT NULL DEFAULT 'week',
    ADD COLUMN seasons INTEGER NOT NULL DEFAULT 6,
    ADD COLUMN told_by JSONB NOT NULL DEFAULT '[]',
    ADD COLUMN group_wait_seconds INTEGER NOT NULL DEFAULT 30,
    ADD COLUMN group_interval_seconds INTEGER NOT NULL DEFAULT 300,
    ADD COLUMN repeat_interval_seconds INTEGER NOT NULL DEFAULT 14400,
    ADD COLUMN last_evaluated_at TIMESTAMP WITH TIME ZONE,
    ADD COLUMN version BIGINT NOT NULL DEFAULT 0,
    ALTER COLUMN time_window SET NOT NULL,
    ALTER COLUMN notification_channels SET NOT NULL,
    ALTER COLUMN recipients SET NOT NULL,
    ALTER COLUMN is_active SET NOT NULL,
    ALTER COLUMN trigger_count SET NOT NULL,
    ALTER COLUMN created_by SET NOT NULL,
    ALTER COLUMN created_at SET NOT NULL,
    ALTER COLUMN updated_at SET NOT NULL;

CREATE INDEX idx_alerts_company_created ON alerts (company_id, created_at, id);
CREATE INDEX idx_alerts_company_name ON alerts (company_id, name, id);
CREATE INDEX idx_alerts_created ON alerts (created_at, id);
CREATE INDEX idx_alerts_name ON alerts (name, id);

-- Instances that are not normal now, one row for each series and severity.
CREATE TABLE alert_instances (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    alert_id INTEGER NOT NULL REFERENCES alerts (id),
    labels JSONB NOT NULL,
    severity VARCHAR(20) NOT NULL,
    state VARCHAR(20) NOT NULL,
    target_state VARCHAR(20) NOT NULL,
    active_at TIMESTAMP WITH TIME ZONE NOT NULL,
    fired_at TIMESTAMP WITH TIME ZONE,
    kept_since TIMESTAMP WITH TIME ZONE,
    missed_evaluations INTEGER NOT NULL,
    last_value NUMERIC,
    UNIQUE (alert_id, labels, severity)
);

-- Every move of every instance. Appended to, never changed.
CREATE TABLE alert_transitions (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    alert_id INTEGER NOT NULL REFERENCES alerts (id),
    labels JSONB NOT NULL,
    severity VARCHAR(20) NOT NULL,
    from_state VARCHAR(20) NOT NULL,
    to_state VARCHAR(20) NOT NULL,
    reason VARCHAR(30) NOT NULL,
    value NUMERIC,
    occurred_at TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX idx_alert_transitions_alert_time ON alert_transitions (alert_id, occurred_at, id);

-- Instances that are told together, and what was told of them last.
CREATE TABLE alert_groups (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    alert_id INTEGER NOT NULL REFERENCES alerts (id),
    labels JSONB NOT NULL,
    first_at TIMESTAMP WITH TIME ZONE NOT NULL,
    told_at TIMESTAMP WITH TIME ZONE,
    told JSONB NOT NULL,
    UNIQUE (alert_id, labels)
);
