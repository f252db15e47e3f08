-- Photos and other files of returns. Their content lies outside of the database, under the id of the return and the hash.
CREATE TABLE return_photos (
    id INTEGER GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    photo_id VARCHAR(255) NOT NULL,
    return_id INTEGER NOT NULL REFERENCES returns (id),
    return_item_id VARCHAR(255),
    media_type VARCHAR(100) NOT NULL,
    byte_count INTEGER NOT NULL CHECK (byte_count > 0),
    sha256 VARCHAR(64) NOT NULL,
    storage_key VARCHAR(500) NOT NULL,
    created_by VARCHAR(255) NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT return_photos_photo_id_key UNIQUE (photo_id),
    CONSTRAINT return_photos_content_key UNIQUE (return_id, sha256)
);
CREATE INDEX idx_return_photos_return ON return_photos (return_id, created_at, id);
CREATE TRIGGER return_photos_are_append_only
    BEFORE UPDATE OR DELETE ON return_photos FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER return_photos_are_never_emptied
    BEFORE TRUNCATE ON return_photos FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
