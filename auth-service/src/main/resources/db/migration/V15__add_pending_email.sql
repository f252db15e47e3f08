-- An address that was asked for and is not confirmed yet. The address of the account stays until it is.
ALTER TABLE users ADD COLUMN pending_email VARCHAR(255);

ALTER TABLE one_time_tokens
    DROP CONSTRAINT one_time_tokens_purpose_check,
    ADD CONSTRAINT one_time_tokens_purpose_check
        CHECK (purpose IN ('verify_email', 'change_email', 'reset_password', 'invitation'));
