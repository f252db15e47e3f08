-- The document knows only is_active and is_verified. An account has a lifecycle: status is the source, is_active is derived from it for
-- readers of the document's columns, token_version voids tokens that are older than the last change of status, role or company.
ALTER TABLE users
    ADD COLUMN version BIGINT NOT NULL DEFAULT 0,
    ADD COLUMN status VARCHAR(50) NOT NULL DEFAULT 'active',
    ADD COLUMN token_version BIGINT NOT NULL DEFAULT 1,
    ADD COLUMN company_id VARCHAR(255),
    ADD COLUMN company_name VARCHAR(255),
    ADD COLUMN password_one_time BOOLEAN NOT NULL DEFAULT FALSE,
    ADD COLUMN password_changed_at TIMESTAMP WITH TIME ZONE,
    ALTER COLUMN is_active SET NOT NULL,
    ALTER COLUMN is_verified SET NOT NULL,
    ALTER COLUMN created_at SET NOT NULL,
    ALTER COLUMN updated_at SET NOT NULL;
UPDATE users SET status = 'deactivated' WHERE NOT is_active;
ALTER TABLE users
    ADD CONSTRAINT users_status_known
        CHECK (status IN ('pending_verification', 'active', 'suspended', 'deactivated')),
    ADD CONSTRAINT users_is_active_in_step CHECK (is_active = (status = 'active'));

-- Sign-in ignores case, so "Ana" and "ana" are duplicates.
CREATE UNIQUE INDEX users_username_lower ON users (lower(username));
CREATE UNIQUE INDEX users_email_lower ON users (lower(email));

CREATE INDEX users_created ON users (created_at, id);
CREATE INDEX users_company_created ON users (company_id, created_at, id);
CREATE INDEX users_status_created ON users (status, created_at, id);
-- Administrators look for any part of a name; pg_trgm is a trusted extension, the owner of the database may create it.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE INDEX users_search ON users USING gin (
    lower(username || ' ' || email || ' ' || coalesce(first_name, '') || ' ' || coalesce(last_name, '')) gin_trgm_ops);
