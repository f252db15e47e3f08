-- api_key: an envelope, never the key itself (SealedKey); sealed_with: the id of the master key that opens it. The document's column has room
-- for keys of up to 200 characters.
ALTER TABLE shipping_carriers
    ADD COLUMN capabilities JSONB NOT NULL DEFAULT '[]',
    ADD COLUMN sealed_with VARCHAR(40) GENERATED ALWAYS AS (split_part(api_key, '.', 2)) STORED,
    ADD COLUMN updated_at TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT CURRENT_TIMESTAMP,
    ADD COLUMN version BIGINT NOT NULL DEFAULT 0,
    ALTER COLUMN active SET NOT NULL,
    ALTER COLUMN created_at SET NOT NULL,
    ADD CONSTRAINT shipping_carriers_code_is_upper_case CHECK (code ~ '^[A-Z][A-Z0-9_]{1,49}$'),
    ADD CONSTRAINT shipping_carriers_keys_are_sealed CHECK (
        api_key ~ '^v1\.k[0-9a-f]{16}\.[A-Za-z0-9_-]{80}\.[A-Za-z0-9_-]{48,}$'),
    ADD CONSTRAINT shipping_carriers_endpoint_holds_no_secret CHECK (api_endpoint ~ '^https://[^@?#]+$'),
    ADD CONSTRAINT shipping_carriers_lists_are_lists CHECK (
        supported_services IS NOT NULL AND jsonb_typeof(supported_services) = 'array' AND jsonb_typeof(capabilities) = 'array');

CREATE INDEX idx_shipping_carriers_code_id ON shipping_carriers (code, id);
CREATE INDEX idx_shipping_carriers_name_id ON shipping_carriers (name, id);
CREATE INDEX idx_shipping_carriers_created_at_id ON shipping_carriers (created_at, id);
CREATE INDEX idx_shipping_carriers_sealed_with ON shipping_carriers (sealed_with);

-- Carriers that most installations have, with the weight of a piece that each service takes at most, in kg.
INSERT INTO shipping_carriers (code, name, api_endpoint, supported_services, capabilities) VALUES
    ('DHL_EXPRESS', 'DHL Express', 'https://express.api.dhl.com/mydhlapi',
        '[{"code": "EXPRESS_WORLDWIDE", "name": "Express Worldwide", "max_piece_weight": 70},
          {"code": "EXPRESS_12_00", "name": "Express 12:00", "max_piece_weight": 70}]',
        '["rating", "shipping", "tracking", "pickup", "paperless", "duties"]'),
    ('FEDEX', 'FedEx International', 'https://apis.fedex.com',
        '[{"code": "INTERNATIONAL_PRIORITY", "name": "International Priority", "max_piece_weight": 68},
          {"code": "INTERNATIONAL_ECONOMY", "name": "International Economy", "max_piece_weight": 68}]',
        '["rating", "shipping", "tracking", "pickup", "paperless", "duties", "oauth"]'),
    ('UPS', 'UPS Worldwide', 'https://onlinetools.ups.com/api',
        '[{"code": "WORLDWIDE_EXPRESS", "name": "Worldwide Express", "max_piece_weight": 70},
          {"code": "WORLDWIDE_EXPEDITED", "name": "Worldwide Expedited", "max_piece_weight": 70}]',
        '["rating", "shipping", "tracking", "pickup", "paperless", "oauth"]');
