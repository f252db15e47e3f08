-- Secrets by which carriers sign what they tell, in envelopes as their api_key. The present one has no valid_until; one that was replaced is
-- good until then, so that carrier and installation need not change it at the same moment.
CREATE TABLE carrier_webhook_secrets (
    id INTEGER GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    carrier_code VARCHAR(50) NOT NULL REFERENCES shipping_carriers (code),
    sealed VARCHAR(500) NOT NULL,
    sealed_with VARCHAR(40) GENERATED ALWAYS AS (split_part(sealed, '.', 2)) STORED,
    valid_until TIMESTAMP WITH TIME ZONE,
    created_by VARCHAR(255) NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT carrier_webhook_secrets_are_sealed CHECK (sealed ~ '^v1\.k[0-9a-f]{16}\.[A-Za-z0-9_-]{80}\.[A-Za-z0-9_-]{48,}$')
);
CREATE UNIQUE INDEX carrier_webhook_secrets_present_key ON carrier_webhook_secrets (carrier_code) WHERE valid_until IS NULL;
CREATE INDEX idx_carrier_webhook_secrets_carrier ON carrier_webhook_secrets (carrier_code, created_at, id);
CREATE INDEX idx_carrier_webhook_secrets_sealed_with ON carrier_webhook_secrets (sealed_with);
