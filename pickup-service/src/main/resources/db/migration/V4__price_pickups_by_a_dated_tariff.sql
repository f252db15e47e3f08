-- What pickups cost from a day on. zone_code '*' is the tariff of zones that have none of their own. prices: by currency, JSON of the
-- amounts by type, per kg over the free weight, packaging, the share of the insured value, and what cancelling late costs.
CREATE TABLE pickup_tariffs (
    id SERIAL PRIMARY KEY,
    zone_code VARCHAR(50) NOT NULL,
    valid_from DATE NOT NULL,
    currency VARCHAR(3) NOT NULL,
    prices JSONB NOT NULL,
    version BIGINT NOT NULL DEFAULT 0,
    created_by VARCHAR(255) NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    withdrawn_at TIMESTAMP WITH TIME ZONE,
    withdrawn_by VARCHAR(255),
    withdrawal_reason VARCHAR(500),
    CONSTRAINT pickup_tariffs_withdrawal CHECK (num_nonnulls(withdrawn_at, withdrawn_by, withdrawal_reason) IN (0, 3))
);
CREATE UNIQUE INDEX pickup_tariffs_zone_valid_from_key ON pickup_tariffs (zone_code, valid_from) WHERE withdrawn_at IS NULL;
CREATE INDEX idx_pickup_tariffs_zone ON pickup_tariffs (zone_code, valid_from, id);
CREATE TRIGGER pickup_tariffs_are_only_withdrawn
    BEFORE UPDATE OR DELETE ON pickup_tariffs FOR EACH ROW EXECUTE FUNCTION refuse_all_but_withdrawal();
