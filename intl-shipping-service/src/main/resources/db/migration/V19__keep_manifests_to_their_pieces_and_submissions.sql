-- Some pieces were delivered, and the others went back.
ALTER TABLE manifests
    DROP CONSTRAINT manifests_status_known,
    ADD CONSTRAINT manifests_status_known CHECK (status IN (
        'draft', 'validated', 'submitted', 'approved', 'rejected', 'quoted', 'booked', 'label_created', 'shipped', 'in_transit',
        'customs_hold', 'out_for_delivery', 'delivered', 'partially_returned', 'exception', 'returned_to_sender', 'lost', 'voided'));

-- Everything that was ever submitted, also what was rejected and opened again: the manifest itself keeps the latest only. content: the text whose
-- SHA-256 is snapshot_hash.
CREATE TABLE manifest_snapshots (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    manifest_id INTEGER NOT NULL REFERENCES manifests (id),
    content TEXT NOT NULL,
    snapshot_hash VARCHAR(64) NOT NULL,
    submitted_by VARCHAR(255) NOT NULL,
    submitted_at TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX idx_manifest_snapshots_manifest ON manifest_snapshots (manifest_id, submitted_at, id);

INSERT INTO manifest_snapshots (manifest_id, content, snapshot_hash, submitted_by, submitted_at)
SELECT id, snapshot, snapshot_hash, submitted_by, submitted_at FROM manifests WHERE snapshot IS NOT NULL ORDER BY submitted_at, id;

CREATE TRIGGER manifest_snapshots_never_change
    BEFORE UPDATE OR DELETE ON manifest_snapshots FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER manifest_snapshots_are_never_emptied
    BEFORE TRUNCATE ON manifest_snapshots FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
