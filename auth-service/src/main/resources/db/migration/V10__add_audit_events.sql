CREATE TABLE audit_events (
    id BIGSERIAL PRIMARY KEY,
    audit_event_id VARCHAR(255) NOT NULL UNIQUE,
    event_type VARCHAR(100) NOT NULL,
    actor_id VARCHAR(255) NOT NULL,
    subject_type VARCHAR(50) NOT NULL,
    subject_id VARCHAR(255) NOT NULL,
    company_id VARCHAR(255),
    session_id VARCHAR(255),
    address VARCHAR(64),
    user_agent VARCHAR(500),
    details JSONB NOT NULL DEFAULT '{}',
    created_at TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX audit_events_created ON audit_events (created_at, id);
CREATE INDEX audit_events_subject ON audit_events (subject_id, created_at, id);
CREATE INDEX audit_events_actor ON audit_events (actor_id, created_at, id);
CREATE INDEX audit_events_type ON audit_events (event_type, created_at, id);
CREATE INDEX audit_events_company ON audit_events (company_id, created_at, id);

-- An audit that can be changed proves nothing.
CREATE FUNCTION refuse_change_of_audit() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'audit_events is append-only';
END
$$;
CREATE TRIGGER audit_events_append_only BEFORE UPDATE OR DELETE ON audit_events
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_audit();
CREATE TRIGGER audit_events_no_truncate BEFORE TRUNCATE ON audit_events
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_audit();
