-- A rate is kept as it was quoted, with all that it takes to compute it again. rate_id: as callers know it. company_id: of the caller, null
-- for one without a company. surcharge_amount: all surcharges together. components: every part with its rule. weight: the billable weight
-- by pieces. shipment: what was asked for. rules: the versions that it was computed by.
ALTER TABLE shipping_rates
    ADD COLUMN rate_id VARCHAR(255) CONSTRAINT shipping_rates_rate_id_key UNIQUE,
    ADD COLUMN carrier_code VARCHAR(50) REFERENCES shipping_carriers (code),
    ADD COLUMN service_name VARCHAR(100),
    ADD COLUMN surcharge_amount NUMERIC(10,2),
    ADD COLUMN components JSONB,
    ADD COLUMN weight JSONB,
    ADD COLUMN zone VARCHAR(20),
    ADD COLUMN ship_date DATE,
    ADD COLUMN shipment JSONB,
    ADD COLUMN rules JSONB,
    ADD COLUMN company_id VARCHAR(255),
    ADD COLUMN created_by VARCHAR(255),
    ALTER COLUMN weight_rate SET NOT NULL,
    ALTER COLUMN volume_rate SET NOT NULL,
    ALTER COLUMN fuel_surcharge SET NOT NULL,
    ALTER COLUMN insurance_rate SET NOT NULL,
    ALTER COLUMN currency SET NOT NULL,
    ALTER COLUMN created_at SET NOT NULL,
    ADD CONSTRAINT shipping_rates_are_whole CHECK (num_nulls(
        rate_id, carrier_code, service_name, surcharge_amount, components, weight, zone, ship_date, shipment, rules, created_by,
        transit_days, valid_until) = 0),
    ADD CONSTRAINT shipping_rates_add_up CHECK (
        total_cost = base_rate + weight_rate + volume_rate + fuel_surcharge + insurance_rate + surcharge_amount);
CREATE TRIGGER shipping_rates_never_change
    BEFORE UPDATE OR DELETE ON shipping_rates FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER shipping_rates_are_never_emptied
    BEFORE TRUNCATE ON shipping_rates FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
