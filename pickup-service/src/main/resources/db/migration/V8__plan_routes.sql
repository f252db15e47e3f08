-- One plan of a day and depot at a time: a second one that begins meanwhile is told so. problem and answer as given and found.
CREATE TABLE route_plans (
    id SERIAL PRIMARY KEY,
    plan_id VARCHAR(255) UNIQUE NOT NULL,
    company_id VARCHAR(255),
    route_date DATE NOT NULL,
    depot_code VARCHAR(50) NOT NULL,
    status VARCHAR(50) NOT NULL,
    progress NUMERIC(4,3) NOT NULL DEFAULT 0 CHECK (progress BETWEEN 0 AND 1),
    request JSONB NOT NULL,
    answer JSONB,
    created_by VARCHAR(255) NOT NULL,
    version BIGINT NOT NULL DEFAULT 0,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE UNIQUE INDEX route_plans_one_at_a_time
    ON route_plans (company_id, route_date, depot_code) NULLS NOT DISTINCT WHERE status IN ('queued', 'running');
CREATE INDEX idx_route_plans_created_at ON route_plans (created_at, id);
CREATE INDEX idx_route_plans_company_created_at ON route_plans (company_id, created_at, id);
