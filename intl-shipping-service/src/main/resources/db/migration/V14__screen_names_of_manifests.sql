-- A name of a manifest as it was compared with a list of denied parties. pointer: to the name in the manifest. list_date, list_sha256: of the list, as it was
-- then. score: from 0 to 1, which is the same name. A name is compared once by a list and its thresholds; a person may clear one that has to be reviewed.
CREATE TABLE screenings (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    screening_id VARCHAR(255) NOT NULL UNIQUE,
    manifest_id VARCHAR(255) NOT NULL REFERENCES manifests (unique_id),
    pointer VARCHAR(50) NOT NULL,
    name VARCHAR(500) NOT NULL,
    status VARCHAR(20) NOT NULL CHECK (status IN ('clear', 'review', 'cleared', 'blocked')),
    score NUMERIC(5,4) NOT NULL CHECK (score BETWEEN 0 AND 1),
    review_score NUMERIC(5,4) NOT NULL,
    block_score NUMERIC(5,4) NOT NULL,
    listed_name VARCHAR(500) NOT NULL,
    reference VARCHAR(100) NOT NULL,
    list_id VARCHAR(255) NOT NULL REFERENCES denied_party_lists (list_id),
    list_date DATE NOT NULL,
    list_sha256 VARCHAR(64) NOT NULL,
    screened_by VARCHAR(255) NOT NULL,
    screened_at TIMESTAMP WITH TIME ZONE NOT NULL,
    cleared_by VARCHAR(255),
    cleared_at TIMESTAMP WITH TIME ZONE,
    clearing_reason VARCHAR(500),
    version BIGINT NOT NULL DEFAULT 0,
    CONSTRAINT screenings_name_key UNIQUE (manifest_id, pointer, name, list_id, review_score, block_score),
    CONSTRAINT screenings_are_what_their_scores_say CHECK (CASE
        WHEN score >= block_score THEN status = 'blocked'
        WHEN score >= review_score THEN status IN ('review', 'cleared')
        ELSE status = 'clear' END),
    CONSTRAINT screenings_cleared_by_another CHECK (
        num_nonnulls(cleared_by, cleared_at, clearing_reason) = CASE status WHEN 'cleared' THEN 3 ELSE 0 END
        AND cleared_by IS DISTINCT FROM screened_by)
);
CREATE INDEX idx_screenings_manifest ON screenings (manifest_id, screened_at, id);
CREATE INDEX idx_screenings_list ON screenings (list_id);
