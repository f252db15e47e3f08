-- The document has roles and permissions but nothing between them. Wildcards (*, orders:*) are rows of permissions like any other.
CREATE TABLE role_permissions (
    role_id INTEGER NOT NULL REFERENCES roles(id) ON DELETE CASCADE,
    permission_id INTEGER NOT NULL REFERENCES permissions(id) ON DELETE CASCADE,
    PRIMARY KEY (role_id, permission_id)
);
CREATE INDEX role_permissions_permission ON role_permissions (permission_id);

ALTER TABLE roles
    ADD COLUMN version BIGINT NOT NULL DEFAULT 0,
    ADD COLUMN data_scope VARCHAR(20) NOT NULL DEFAULT 'own',
    ALTER COLUMN is_active SET NOT NULL,
    ALTER COLUMN is_system_role SET NOT NULL,
    ALTER COLUMN created_at SET NOT NULL,
    ALTER COLUMN updated_at SET NOT NULL,
    ADD CONSTRAINT roles_data_scope_known CHECK (data_scope IN ('own', 'company', 'platform'));

ALTER TABLE permissions
    -- Only for services, on /internal/v1: no role can hold it.
    ADD COLUMN is_internal BOOLEAN NOT NULL DEFAULT FALSE,
    ALTER COLUMN is_active SET NOT NULL,
    ALTER COLUMN created_at SET NOT NULL;

ALTER TABLE user_roles
    ALTER COLUMN user_id SET NOT NULL,
    ALTER COLUMN role_id SET NOT NULL,
    ALTER COLUMN assigned_at SET NOT NULL;
