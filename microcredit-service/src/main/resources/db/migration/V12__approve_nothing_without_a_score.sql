-- Nothing is reviewed, recommended, approved or paid out that was not scored: a decision and its trace begin with the score.
ALTER TABLE credit_applications ADD CONSTRAINT credit_applications_scored CHECK (
    status IN ('pending', 'rejected', 'withdrawn', 'expired') OR (score_id IS NOT NULL AND credit_score IS NOT NULL));
