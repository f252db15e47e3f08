-- The table of db-scheduler: deliveries that wait for their receiver, and jobs. Its columns are the library's.
CREATE TABLE scheduled_tasks (
    task_name TEXT NOT NULL,
    task_instance TEXT NOT NULL,
    task_data BYTEA,
    execution_time TIMESTAMP WITH TIME ZONE NOT NULL,
    picked BOOLEAN NOT NULL,
    picked_by TEXT,
    last_success TIMESTAMP WITH TIME ZONE,
    last_failure TIMESTAMP WITH TIME ZONE,
    consecutive_failures INTEGER,
    last_heartbeat TIMESTAMP WITH TIME ZONE,
    version BIGINT NOT NULL,
    priority SMALLINT,
    PRIMARY KEY (task_name, task_instance)
-- A queue: rows come, change twice and go. Left to its defaults, vacuum would come too seldom.
) WITH (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 500);

CREATE INDEX idx_scheduled_tasks_execution_time ON scheduled_tasks (execution_time);
CREATE INDEX idx_scheduled_tasks_last_heartbeat ON scheduled_tasks (last_heartbeat);

-- Deliveries that were given up, for an operator to look at; nothing reads them by itself.
CREATE TABLE dead_deliveries (
    id TEXT PRIMARY KEY,
    handler TEXT NOT NULL,
    key TEXT NOT NULL,
    payload JSONB NOT NULL,
    sent_at TIMESTAMP WITH TIME ZONE NOT NULL,
    attempts INTEGER NOT NULL,
    last_error TEXT NOT NULL,
    died_at TIMESTAMP WITH TIME ZONE NOT NULL
);

CREATE INDEX idx_dead_deliveries_died_at ON dead_deliveries (died_at);
