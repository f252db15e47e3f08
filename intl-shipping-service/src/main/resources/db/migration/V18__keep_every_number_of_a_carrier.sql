-- Numbers by which carriers know parcels, also those that another has replaced since: what is told of them still counts. Of one company a number is one
-- parcel's; another company may say it too, lest who says it first keeps it from the one whose parcel it is. claimed_by: null for those from before.
CREATE TABLE carrier_numbers (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    carrier_code VARCHAR(50) NOT NULL REFERENCES shipping_carriers (code),
    number VARCHAR(40) NOT NULL,
    company_id VARCHAR(255) NOT NULL,
    tracking_number VARCHAR(40) NOT NULL REFERENCES tracked_parcels (tracking_number),
    claimed_by VARCHAR(255),
    claimed_at TIMESTAMP WITH TIME ZONE NOT NULL,
    replaced_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT carrier_numbers_key UNIQUE (carrier_code, number, company_id)
);
CREATE INDEX idx_carrier_numbers_number ON carrier_numbers (number, tracking_number);
CREATE INDEX idx_carrier_numbers_tracking_number ON carrier_numbers (tracking_number, number);

INSERT INTO carrier_numbers (carrier_code, number, company_id, tracking_number, claimed_at)
SELECT p.carrier_code, p.carrier_number, m.company_id, p.tracking_number, p.registered_at
FROM tracked_parcels p JOIN manifests m ON m.unique_id = p.manifest_id
WHERE p.carrier_number IS NOT NULL;

ALTER TABLE tracked_parcels DROP CONSTRAINT tracked_parcels_carrier_number_key;
