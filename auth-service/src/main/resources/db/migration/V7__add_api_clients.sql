-- OAuth2 clients: the services of the suite, and other systems that call the API without a person.
CREATE TABLE api_clients (
    id SERIAL PRIMARY KEY,
    client_id VARCHAR(255) NOT NULL UNIQUE,
    name VARCHAR(255) NOT NULL,
    description TEXT,
    kind VARCHAR(20) NOT NULL CHECK (kind IN ('service', 'api')),
    secret_hash VARCHAR(255) NOT NULL,
    data_scope VARCHAR(20) NOT NULL CHECK (data_scope IN ('own', 'company', 'platform')),
    company_id VARCHAR(255),
    is_active BOOLEAN NOT NULL DEFAULT TRUE,
    token_version BIGINT NOT NULL DEFAULT 1,
    secret_rotated_at TIMESTAMP WITH TIME ZONE NOT NULL,
    created_by VARCHAR(255),
    version BIGINT NOT NULL DEFAULT 0,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CHECK (data_scope <> 'company' OR company_id IS NOT NULL)
);
CREATE INDEX api_clients_created ON api_clients (created_at, id);
CREATE INDEX api_clients_company ON api_clients (company_id);

CREATE TABLE api_client_permissions (
    api_client_id INTEGER NOT NULL REFERENCES api_clients(id) ON DELETE CASCADE,
    permission_id INTEGER NOT NULL REFERENCES permissions(id) ON DELETE CASCADE,
    PRIMARY KEY (api_client_id, permission_id)
);
CREATE INDEX api_client_permissions_permission ON api_client_permissions (permission_id);
