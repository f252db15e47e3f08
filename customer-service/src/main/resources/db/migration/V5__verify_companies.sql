-- verified_until is the last day on which the verification stands, a business date; it is kept when the status has moved on, so
-- that one can see what expired or was revoked. verification_reason: why rejected, revoked, or what is still wanted.
ALTER TABLE companies
    ADD COLUMN verification_status VARCHAR(50) NOT NULL DEFAULT 'unverified',
    ADD COLUMN verified_until DATE,
    ADD COLUMN verification_reason VARCHAR(500),
    ADD CONSTRAINT companies_verification_status_known CHECK (verification_status IN (
        'unverified', 'submitted', 'in_review', 'verified', 'rejected', 'needs_information', 'expired', 'revoked')),
    ADD CONSTRAINT companies_verified_until_some_day CHECK (verification_status <> 'verified' OR verified_until IS NOT NULL);

-- What the daily job looks for.
CREATE INDEX idx_companies_verified_until ON companies(verified_until) WHERE verification_status = 'verified';
CREATE INDEX idx_companies_verification_status ON companies(verification_status);
