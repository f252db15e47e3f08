-- item_id is the returned item's. kind: the first inspection, the second look at what is dear, or the one after a dispute. decided: false
-- while a second look is still to come. alternatives: every way that the goods could go, with its expected net recovery.
ALTER TABLE inspection_reports
    ADD COLUMN kind VARCHAR(50) NOT NULL DEFAULT 'first',
    ADD COLUMN decided BOOLEAN NOT NULL DEFAULT TRUE,
    ADD COLUMN accepted_quantity INTEGER,
    ADD COLUMN functional_tests JSONB NOT NULL DEFAULT '[]',
    ADD COLUMN alternatives JSONB NOT NULL DEFAULT '[]',
    ADD COLUMN disposition VARCHAR(50),
    ADD COLUMN currency VARCHAR(10),
    ADD CONSTRAINT inspection_reports_required CHECK (num_nulls(return_id, accepted_quantity, disposition, currency) = 0),
    ADD CONSTRAINT inspection_reports_kind_known CHECK (kind IN ('first', 'second_look', 'reinspection')),
    ADD CONSTRAINT inspection_reports_grade_known CHECK (overall_condition IN ('A', 'B', 'C', 'D', 'E', 'F'));
CREATE INDEX idx_inspection_reports_return_created_at ON inspection_reports (return_id, created_at, id);
CREATE TRIGGER inspection_reports_are_append_only
    BEFORE UPDATE OR DELETE ON inspection_reports FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER inspection_reports_are_never_emptied
    BEFORE TRUNCATE ON inspection_reports FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
