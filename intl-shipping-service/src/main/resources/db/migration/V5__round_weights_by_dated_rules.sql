-- How a carrier makes billable weights, from a day on. code: carrier, units and the lane where the rule is for one. divisor: volume of one
-- unit of weight. side_rounding: of each side before the sides are multiplied. weight_step: weights are rounded up to its next multiple.
-- min_volume: no volume up to it counts. source: where the carrier says so.
CREATE TABLE dimensional_rules (
    id INTEGER GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    code VARCHAR(100) NOT NULL,
    carrier_code VARCHAR(50) NOT NULL REFERENCES shipping_carriers (code),
    units VARCHAR(10) NOT NULL CHECK (units IN ('cm_kg', 'in_lb')),
    origin_country VARCHAR(2),
    destination_country VARCHAR(2),
    valid_from DATE NOT NULL,
    divisor NUMERIC NOT NULL CHECK (divisor > 0),
    side_rounding VARCHAR(10) NOT NULL CHECK (side_rounding IN ('none', 'nearest', 'up')),
    weight_step NUMERIC NOT NULL CHECK (weight_step > 0),
    min_volume NUMERIC CHECK (min_volume > 0),
    source VARCHAR(500) NOT NULL,
    created_by VARCHAR(255) NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    withdrawn_at TIMESTAMP WITH TIME ZONE,
    withdrawn_by VARCHAR(255),
    withdrawal_reason VARCHAR(500),
    CONSTRAINT dimensional_rules_are_of_a_lane_or_all CHECK (num_nulls(origin_country, destination_country) IN (0, 2)),
    CONSTRAINT dimensional_rules_withdrawal CHECK (num_nonnulls(withdrawn_at, withdrawn_by, withdrawal_reason) IN (0, 3))
);
CREATE UNIQUE INDEX dimensional_rules_code_valid_from_key ON dimensional_rules (code, valid_from) WHERE withdrawn_at IS NULL;
CREATE INDEX idx_dimensional_rules_code ON dimensional_rules (code, id);
CREATE INDEX idx_dimensional_rules_valid_from ON dimensional_rules (valid_from, id);
CREATE INDEX idx_dimensional_rules_carrier ON dimensional_rules (carrier_code, code, id);
CREATE TRIGGER dimensional_rules_are_only_withdrawn
    BEFORE UPDATE OR DELETE ON dimensional_rules FOR EACH ROW EXECUTE FUNCTION refuse_all_but_withdrawal();
CREATE TRIGGER dimensional_rules_are_never_emptied
    BEFORE TRUNCATE ON dimensional_rules FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- As published. DHL Express: each side to the nearest whole, the weight up to the next pound or half kilogram, 166 between the United
-- States and Puerto Rico. FedEx and UPS: the nearest inch until 2025-08-17, every fraction up since.
INSERT INTO dimensional_rules (code, carrier_code, units, origin_country, destination_country, valid_from, divisor,
    side_rounding, weight_step, source, created_by, created_at)
SELECT carrier || '.' || units || COALESCE('.' || origin || '-' || destination, ''), carrier, units, origin, destination,
    CAST(valid_from AS DATE), divisor, rounding, step, source, 'system', TIMESTAMP WITH TIME ZONE '2000-01-01T00:00:00Z'
FROM (VALUES
    ('DHL_EXPRESS', 'cm_kg', NULL, NULL, '2000-01-01', 5000, 'nearest', 0.5, 'DHL Express, volumetric weight'),
    ('DHL_EXPRESS', 'in_lb', NULL, NULL, '2000-01-01', 139, 'nearest', 1, 'DHL Express USA, volumetric weight'),
    ('DHL_EXPRESS', 'in_lb', 'US', 'PR', '2000-01-01', 166, 'nearest', 1, 'DHL Express USA, volumetric weight'),
    ('DHL_EXPRESS', 'in_lb', 'PR', 'US', '2000-01-01', 166, 'nearest', 1, 'DHL Express USA, volumetric weight'),
    ('FEDEX', 'cm_kg', NULL, NULL, '2000-01-01', 5000, 'nearest', 0.5, 'assumed: sides as in inches, half kilograms'),
    ('FEDEX', 'cm_kg', NULL, NULL, '2025-08-18', 5000, 'up', 0.5, 'assumed: sides as in inches, half kilograms'),
    ('FEDEX', 'in_lb', NULL, NULL, '2000-01-01', 139, 'nearest', 1, 'FedEx service guide'),
    ('FEDEX', 'in_lb', NULL, NULL, '2025-08-18', 139, 'up', 1, 'FedEx service guide, in force since 2025-08-18'),
    ('UPS', 'cm_kg', NULL, NULL, '2000-01-01', 5000, 'nearest', 0.5, 'assumed: sides as in inches, half kilograms'),
    ('UPS', 'cm_kg', NULL, NULL, '2025-08-18', 5000, 'up', 0.5, 'assumed: sides as in inches, half kilograms'),
    ('UPS', 'in_lb', NULL, NULL, '2000-01-01', 139, 'nearest', 1, 'UPS rate and service guide'),
    ('UPS', 'in_lb', NULL, NULL, '2025-08-18', 139, 'up', 1, 'UPS rate and service guide, in force since 2025-08-18')
) AS published(carrier, units, origin, destination, valid_from, divisor, rounding, step, source);
