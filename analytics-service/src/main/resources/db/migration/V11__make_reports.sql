-- A row is a report, or a schedule that has reports made. A report that is being made is leased: a worker that stops renewing its
-- lease loses the report to another one, and what it goes on to write is not taken.
ALTER TABLE reports
    ADD COLUMN company_id VARCHAR(255),
    ADD COLUMN sections JSONB NOT NULL DEFAULT '[]',
    ADD COLUMN time_zone VARCHAR(64) NOT NULL DEFAULT 'UTC',
    ADD COLUMN scheduled_period VARCHAR(20),
    ADD COLUMN missed_run_policy VARCHAR(20) NOT NULL DEFAULT 'run_once',
    ADD COLUMN schedule_id VARCHAR(255),
    ADD COLUMN measured_from TIMESTAMP WITH TIME ZONE,
    ADD COLUMN measured_until TIMESTAMP WITH TIME ZONE,
    ADD COLUMN attempts INTEGER NOT NULL DEFAULT 0,
    ADD COLUMN lease_until TIMESTAMP WITH TIME ZONE,
    ADD COLUMN failure VARCHAR(500),
    ADD COLUMN file_sha256 VARCHAR(64),
    ADD COLUMN file_rows BIGINT,
    ADD COLUMN link_secret VARCHAR(64),
    ADD COLUMN version BIGINT NOT NULL DEFAULT 0,
    ALTER COLUMN format SET NOT NULL,
    ALTER COLUMN progress_percentage SET NOT NULL,
    ALTER COLUMN is_scheduled SET NOT NULL,
    ALTER COLUMN requested_by SET NOT NULL,
    ALTER COLUMN created_at SET NOT NULL;

CREATE INDEX idx_reports_company_created ON reports (company_id, created_at, id);
CREATE INDEX idx_reports_created ON reports (created_at, id);
CREATE INDEX idx_reports_to_make ON reports (id) WHERE NOT is_scheduled AND status IN ('pending', 'running');
CREATE INDEX idx_reports_expiring ON reports (expires_at) WHERE status = 'completed';
-- A schedule makes one report for a time.
CREATE UNIQUE INDEX idx_reports_schedule_span ON reports (schedule_id, measured_until) WHERE schedule_id IS NOT NULL;

-- Files in pieces, so that neither writing nor reading one needs it whole. By attempt: the pieces of a worker that lost its lease
-- do not mix with those of the next one.
CREATE TABLE report_pieces (
    report_id INTEGER NOT NULL REFERENCES reports (id),
    attempt INTEGER NOT NULL,
    piece INTEGER NOT NULL,
    content BYTEA NOT NULL,
    PRIMARY KEY (report_id, attempt, piece)
);
