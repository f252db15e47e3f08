-- The fraction that a carrier adds for fuel, from a day on.
CREATE TABLE fuel_rates (
    id INTEGER GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    carrier_code VARCHAR(50) NOT NULL REFERENCES shipping_carriers (code),
    valid_from DATE NOT NULL,
    rate NUMERIC(7,6) NOT NULL CHECK (rate BETWEEN 0 AND 1),
    source VARCHAR(500) NOT NULL,
    created_by VARCHAR(255) NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    withdrawn_at TIMESTAMP WITH TIME ZONE,
    withdrawn_by VARCHAR(255),
    withdrawal_reason VARCHAR(500),
    CONSTRAINT fuel_rates_withdrawal CHECK (num_nonnulls(withdrawn_at, withdrawn_by, withdrawal_reason) IN (0, 3))
);
CREATE UNIQUE INDEX fuel_rates_carrier_valid_from_key ON fuel_rates (carrier_code, valid_from) WHERE withdrawn_at IS NULL;
CREATE INDEX idx_fuel_rates_carrier ON fuel_rates (carrier_code, valid_from, id);
CREATE TRIGGER fuel_rates_are_only_withdrawn
    BEFORE UPDATE OR DELETE ON fuel_rates FOR EACH ROW EXECUTE FUNCTION refuse_all_but_withdrawal();
CREATE TRIGGER fuel_rates_are_never_emptied
    BEFORE TRUNCATE ON fuel_rates FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
