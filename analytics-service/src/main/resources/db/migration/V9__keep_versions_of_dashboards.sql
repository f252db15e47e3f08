-- Each change of a dashboard makes a version, and the former ones are kept. A widget says itself where it stands, so the layout
-- only has the number of columns.
ALTER TABLE dashboards
    ADD COLUMN company_id VARCHAR(255),
    ADD COLUMN version BIGINT NOT NULL DEFAULT 0,
    ALTER COLUMN widgets SET NOT NULL,
    ALTER COLUMN layout SET DEFAULT '{"columns": 12}',
    ALTER COLUMN filters SET NOT NULL,
    ALTER COLUMN refresh_interval SET NOT NULL,
    ALTER COLUMN is_public SET NOT NULL,
    ALTER COLUMN allowed_users SET NOT NULL,
    ALTER COLUMN allowed_roles SET NOT NULL,
    ALTER COLUMN is_active SET NOT NULL,
    ALTER COLUMN created_at SET NOT NULL,
    ALTER COLUMN updated_at SET NOT NULL;

CREATE INDEX idx_dashboards_name ON dashboards (name, id) WHERE is_active;
CREATE INDEX idx_dashboards_created ON dashboards (created_at, id) WHERE is_active;

CREATE TABLE dashboard_versions (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    dashboard_id VARCHAR(255) NOT NULL REFERENCES dashboards (dashboard_id),
    version BIGINT NOT NULL,
    name VARCHAR(255) NOT NULL,
    content JSONB NOT NULL,
    changed_by VARCHAR(255),
    changed_at TIMESTAMP WITH TIME ZONE NOT NULL,
    UNIQUE (dashboard_id, version)
);
CREATE INDEX idx_dashboard_versions_changed ON dashboard_versions (dashboard_id, changed_at, id);
