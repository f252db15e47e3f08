-- Every resource that can be changed has a version: it is the ETag on the wire and detects concurrent writes.
ALTER TABLE companies ADD COLUMN version BIGINT NOT NULL DEFAULT 0;
ALTER TABLE users ADD COLUMN version BIGINT NOT NULL DEFAULT 0;
ALTER TABLE document_types ADD COLUMN version BIGINT NOT NULL DEFAULT 0;
ALTER TABLE document_types ADD COLUMN updated_at TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- A row without these makes no sense, and a list sorted by created_at would lose it.
ALTER TABLE companies
    ALTER COLUMN active SET NOT NULL,
    ALTER COLUMN created_at SET NOT NULL,
    ALTER COLUMN updated_at SET NOT NULL;
ALTER TABLE users
    ALTER COLUMN role SET NOT NULL,
    ALTER COLUMN active SET NOT NULL,
    ALTER COLUMN created_at SET NOT NULL,
    ALTER COLUMN updated_at SET NOT NULL;
ALTER TABLE document_types
    ALTER COLUMN active SET NOT NULL,
    ALTER COLUMN created_at SET NOT NULL;

-- The document lets the name be null; a company without one can't be told apart from others. A check, so that the column's
-- declaration stays the document's.
ALTER TABLE companies ADD CONSTRAINT companies_have_a_name CHECK (name IS NOT NULL);

-- Only auth-service verifies passwords. The document's column requires a value, so it holds a marker that no hash function can
-- produce, and nothing else: a second store of secrets would be a second place to lose them from.
ALTER TABLE users ADD CONSTRAINT users_hold_no_secret CHECK (password_hash = '!');
