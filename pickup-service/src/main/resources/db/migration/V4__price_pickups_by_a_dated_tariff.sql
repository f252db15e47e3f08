-- Prices of pickups from a day on. zone_code 'default' is the tariff of zones that have none of their own. prices: in the currency, JSON
-- of the base by kind of pickup, per_kg over free_weight_kg, zone, packaging, insurance_rate (a fraction of the insured value),
-- cancellation_fee (after the zone's cut-off) and failed_attempt_fee.
CREATE TABLE pickup_tariffs (
    id INTEGER GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    zone_code VARCHAR(50) NOT NULL,
    valid_from DATE NOT NULL,
    currency VARCHAR(3) NOT NULL,
    prices JSONB NOT NULL,
    reason VARCHAR(500) NOT NULL,
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
CREATE TRIGGER pickup_tariffs_are_never_emptied
    BEFORE TRUNCATE ON pickup_tariffs FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- An example, so that a new installation has a price: a tariff of one's own takes its place from its day on.
INSERT INTO pickup_tariffs (zone_code, valid_from, currency, prices, reason, created_by, created_at)
VALUES ('default', '2000-01-01', 'COP',
    '{"base": {"on_demand": 15000, "express": 25000, "scheduled": 9000, "recurring": 8000}, "free_weight_kg": 5, "per_kg": 1200,
      "zone": 0, "packaging": 4000, "insurance_rate": 0.01, "cancellation_fee": 5000, "failed_attempt_fee": 0}',
    'an example, to be followed by the prices of the installation', 'system', '2000-01-01T00:00:00Z');
