-- Prices of a carrier's service from a day on. code: carrier and service. Amounts are in the currency; insurance_rate is a fraction of the
-- insured value. surcharges: JSON of code, label, basis, amount, with_fuel and conditions. demo: an example, no carrier's prices.
CREATE TABLE carrier_tariffs (
    id INTEGER GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    code VARCHAR(101) NOT NULL,
    carrier_code VARCHAR(50) NOT NULL REFERENCES shipping_carriers (code),
    service_type VARCHAR(50) NOT NULL,
    service_name VARCHAR(100) NOT NULL,
    valid_from DATE NOT NULL,
    currency VARCHAR(3) NOT NULL,
    insurance_rate NUMERIC(7,6) NOT NULL CHECK (insurance_rate BETWEEN 0 AND 1),
    min_insurance_amount NUMERIC(10,2) NOT NULL CHECK (min_insurance_amount >= 0),
    surcharges JSONB NOT NULL,
    demo BOOLEAN NOT NULL,
    lane_count INTEGER NOT NULL CHECK (lane_count > 0),
    band_count INTEGER NOT NULL CHECK (band_count > 0),
    reason VARCHAR(500) NOT NULL,
    created_by VARCHAR(255) NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    withdrawn_at TIMESTAMP WITH TIME ZONE,
    withdrawn_by VARCHAR(255),
    withdrawal_reason VARCHAR(500),
    CONSTRAINT carrier_tariffs_code_is_of_carrier_and_service CHECK (code = carrier_code || '.' || service_type),
    CONSTRAINT carrier_tariffs_withdrawal CHECK (num_nonnulls(withdrawn_at, withdrawn_by, withdrawal_reason) IN (0, 3))
);
CREATE UNIQUE INDEX carrier_tariffs_code_valid_from_key ON carrier_tariffs (code, valid_from) WHERE withdrawn_at IS NULL;
CREATE INDEX idx_carrier_tariffs_code ON carrier_tariffs (code, id);
CREATE INDEX idx_carrier_tariffs_valid_from ON carrier_tariffs (valid_from, id);
CREATE INDEX idx_carrier_tariffs_carrier ON carrier_tariffs (carrier_code, code, id);
CREATE TRIGGER carrier_tariffs_are_only_withdrawn
    BEFORE UPDATE OR DELETE ON carrier_tariffs FOR EACH ROW EXECUTE FUNCTION refuse_all_but_withdrawal();
CREATE TRIGGER carrier_tariffs_are_never_emptied
    BEFORE TRUNCATE ON carrier_tariffs FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The zone of an origin and a destination. A country that is null stands for any. A named destination counts before any, then the longest
-- postal prefix (empty for all postal codes), then a named origin before any.
CREATE TABLE tariff_lanes (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    tariff_id INTEGER NOT NULL REFERENCES carrier_tariffs (id),
    origin_country VARCHAR(2),
    destination_country VARCHAR(2),
    destination_postal_prefix VARCHAR(10) NOT NULL,
    zone VARCHAR(20) NOT NULL,
    transit_days INTEGER NOT NULL CHECK (transit_days BETWEEN 0 AND 365),
    CONSTRAINT tariff_lanes_place_key UNIQUE NULLS NOT DISTINCT (tariff_id, destination_country, destination_postal_prefix,
        origin_country),
    CONSTRAINT tariff_lanes_postal_prefix_is_of_a_country CHECK (
        destination_country IS NOT NULL OR destination_postal_prefix = '')
);
CREATE INDEX idx_tariff_lanes_zone ON tariff_lanes (tariff_id, zone, id);
CREATE TRIGGER tariff_lanes_never_change
    BEFORE UPDATE OR DELETE ON tariff_lanes FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER tariff_lanes_are_never_emptied
    BEFORE TRUNCATE ON tariff_lanes FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Charges of a zone for billable weights of min_weight, inclusive, to max_weight, exclusive, in kg; null: no limit.
CREATE TABLE tariff_bands (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    tariff_id INTEGER NOT NULL REFERENCES carrier_tariffs (id),
    zone VARCHAR(20) NOT NULL,
    min_weight NUMERIC NOT NULL CHECK (min_weight >= 0),
    max_weight NUMERIC,
    base_rate NUMERIC(10,2) NOT NULL CHECK (base_rate >= 0),
    per_kg NUMERIC NOT NULL CHECK (per_kg >= 0),
    per_m3 NUMERIC NOT NULL CHECK (per_m3 >= 0),
    CONSTRAINT tariff_bands_place_key UNIQUE (tariff_id, zone, min_weight),
    CONSTRAINT tariff_bands_hold_something CHECK (max_weight > min_weight)
);
CREATE INDEX idx_tariff_bands_zone ON tariff_bands (tariff_id, zone, id);
CREATE INDEX idx_tariff_bands_min_weight ON tariff_bands (tariff_id, min_weight, id);
CREATE TRIGGER tariff_bands_never_change
    BEFORE UPDATE OR DELETE ON tariff_bands FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER tariff_bands_are_never_emptied
    BEFORE TRUNCATE ON tariff_bands FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
