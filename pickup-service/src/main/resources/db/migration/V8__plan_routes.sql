-- Plans of a day. company_id: whose drivers and pickups, null for the platform's own. request: as it was asked for; answer: the best
-- routes so far, from which a search goes on after a crash. search_from: nothing is planned before it. failure: why it failed.
CREATE TABLE route_plans (
    id SERIAL PRIMARY KEY,
    plan_id VARCHAR(255) NOT NULL CONSTRAINT route_plans_plan_id_key UNIQUE,
    company_id VARCHAR(255),
    route_date DATE NOT NULL,
    time_zone VARCHAR(64) NOT NULL,
    depot_code VARCHAR(50) NOT NULL,
    status VARCHAR(50) NOT NULL,
    progress DOUBLE PRECISION NOT NULL CHECK (progress BETWEEN 0 AND 1),
    search_from TIMESTAMP WITH TIME ZONE NOT NULL,
    request JSONB NOT NULL,
    answer JSONB,
    failure VARCHAR(500),
    created_by VARCHAR(255) NOT NULL,
    version BIGINT NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT route_plans_finished_have_an_answer CHECK (status NOT IN ('completed', 'applied') OR answer IS NOT NULL)
);
-- Of one day and depot one search at a time: a second one that begins meanwhile is told so.
CREATE UNIQUE INDEX route_plans_one_at_a_time
    ON route_plans (company_id, route_date, depot_code) NULLS NOT DISTINCT WHERE status IN ('queued', 'running');
CREATE INDEX idx_route_plans_created_at ON route_plans (created_at, id);
CREATE INDEX idx_route_plans_company_created_at ON route_plans (company_id, created_at, id);
CREATE INDEX idx_route_plans_date ON route_plans (route_date, id);
