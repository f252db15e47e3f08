-- verified_until is the last day on which the verification is valid, a business date; it is kept after the status has moved on, to
-- show which verification expired or was revoked. verification_reason: why it was rejected or revoked, or what is still needed.
ALTER TABLE companies
    ADD COLUMN verification_status VARCHAR(50) NOT NULL DEFAULT 'unverified',
    ADD COLUMN verified_until DATE,
    ADD COLUMN verification_reason VARCHAR(500),
    ADD CONSTRAINT companies_verification_status_known CHECK (verification_status IN (
        'unverified', 'submitted', 'in_review', 'verified', 'rejected', 'needs_information', 'expired', 'revoked')),
    ADD CONSTRAINT companies_verified_until_some_day CHECK (verification_status <> 'verified' OR verified_until IS NOT NULL);

-- For the daily job.
CREATE INDEX idx_companies_verified_until ON companies(verified_until) WHERE verification_status = 'verified';
CREATE INDEX idx_companies_verification_status ON companies(verification_status);
