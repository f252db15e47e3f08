-- The moves of every state machine, with actor, time and reason. Written in the transaction of the move, never changed.
CREATE TABLE state_history (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    subject_type TEXT NOT NULL,
    subject_id TEXT NOT NULL,
    field TEXT NOT NULL,
    from_code TEXT,
    to_code TEXT NOT NULL,
    reason TEXT,
    actor TEXT NOT NULL,
    occurred_at TIMESTAMP WITH TIME ZONE NOT NULL
);

CREATE INDEX idx_state_history_subject ON state_history (subject_type, subject_id, id);

-- For every append-only table of the service: one function, two triggers per table (TRUNCATE fires per statement only).
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TRIGGER state_history_is_append_only
    BEFORE UPDATE OR DELETE ON state_history FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER state_history_is_never_emptied
    BEFORE TRUNCATE ON state_history FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
