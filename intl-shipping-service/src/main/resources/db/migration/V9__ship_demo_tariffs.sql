-- Examples, so that a new installation has rates to compare: their shape is that of carriers' published tariffs, their figures are nobody's.
-- A tariff of one's own takes the place of an example from its day on.
INSERT INTO carrier_tariffs (code, carrier_code, service_type, service_name, valid_from, currency, insurance_rate,
    min_insurance_amount, surcharges, demo, lane_count, band_count, reason, created_by, created_at)
SELECT carrier || '.' || service, carrier, service, name, DATE '2026-01-01', 'USD', insurance, min_insurance,
    jsonb_build_array(
        jsonb_build_object('code', 'oversize_piece', 'label', 'Piece of 120 cm or more', 'basis', 'piece', 'amount', oversize,
            'with_fuel', FALSE, 'min_longest_side', 120),
        jsonb_build_object('code', 'overweight_piece', 'label', 'Piece of 70 kg or more', 'basis', 'piece', 'amount', overweight,
            'with_fuel', FALSE, 'min_piece_weight', 70),
        jsonb_build_object('code', 'remote_area', 'label', 'Canary Islands', 'basis', 'shipment', 'amount', remote,
            'with_fuel', TRUE, 'destination_country', 'ES', 'destination_postal_prefix', '35')),
    TRUE, 70, 315, 'an example, to be followed by the prices that were agreed', 'system',
    TIMESTAMP WITH TIME ZONE '2026-01-01T00:00:00Z'
FROM (VALUES
    ('DHL_EXPRESS', 'EXPRESS_WORLDWIDE', 'Express Worldwide', 0.0125, 14.50, 31.00, 115.00, 32.00),
    ('FEDEX', 'INTERNATIONAL_PRIORITY', 'International Priority', 0.0115, 13.00, 29.50, 118.00, 30.50),
    ('FEDEX', 'INTERNATIONAL_ECONOMY', 'International Economy', 0.0115, 13.00, 29.50, 118.00, 30.50),
    ('UPS', 'WORLDWIDE_EXPRESS', 'Worldwide Express', 0.0120, 13.20, 30.00, 120.00, 31.00)
) AS example(carrier, service, name, insurance, min_insurance, oversize, overweight, remote);

-- Zone 1 is near, 5 all the rest. Islands and enclaves are farther than their country; some origins are nearer to a country than others.
INSERT INTO tariff_lanes (tariff_id, origin_country, destination_country, destination_postal_prefix, zone, transit_days)
SELECT t.id, lane.origin, lane.destination, lane.prefix, lane.zone,
    lane.days + CASE WHEN t.service_type = 'INTERNATIONAL_ECONOMY' THEN 3 ELSE 0 END
FROM carrier_tariffs t CROSS JOIN (VALUES
    (NULL, 'CO', '', '1', 2), (NULL, 'CR', '', '1', 2), (NULL, 'EC', '', '1', 2), (NULL, 'GT', '', '1', 2),
    (NULL, 'MX', '', '1', 2), (NULL, 'PA', '', '1', 2), (NULL, 'PE', '', '1', 2), (NULL, 'US', '', '1', 2),
    (NULL, 'VE', '', '1', 2), (NULL, 'AR', '', '2', 3), (NULL, 'BO', '', '2', 3), (NULL, 'BR', '', '2', 3),
    (NULL, 'CA', '', '2', 3), (NULL, 'CL', '', '2', 3), (NULL, 'DO', '', '2', 3), (NULL, 'HN', '', '2', 3),
    (NULL, 'NI', '', '2', 3), (NULL, 'PR', '', '2', 3), (NULL, 'PY', '', '2', 3), (NULL, 'SV', '', '2', 3),
    (NULL, 'UY', '', '2', 3), (NULL, 'AT', '', '3', 3), (NULL, 'BE', '', '3', 3), (NULL, 'CH', '', '3', 3),
    (NULL, 'CZ', '', '3', 3), (NULL, 'DE', '', '3', 3), (NULL, 'DK', '', '3', 3), (NULL, 'ES', '', '3', 3),
    (NULL, 'FI', '', '3', 3), (NULL, 'FR', '', '3', 3), (NULL, 'GB', '', '3', 3), (NULL, 'IE', '', '3', 3),
    (NULL, 'IT', '', '3', 3), (NULL, 'LU', '', '3', 3), (NULL, 'NL', '', '3', 3), (NULL, 'NO', '', '3', 3),
    (NULL, 'PL', '', '3', 3), (NULL, 'PT', '', '3', 3), (NULL, 'SE', '', '3', 3), (NULL, 'AE', '', '4', 4),
    (NULL, 'AU', '', '4', 4), (NULL, 'CN', '', '4', 4), (NULL, 'HK', '', '4', 4), (NULL, 'IL', '', '4', 4),
    (NULL, 'IN', '', '4', 4), (NULL, 'JP', '', '4', 4), (NULL, 'KR', '', '4', 4), (NULL, 'MY', '', '4', 4),
    (NULL, 'NZ', '', '4', 4), (NULL, 'SA', '', '4', 4), (NULL, 'SG', '', '4', 4), (NULL, 'TH', '', '4', 4),
    (NULL, 'TR', '', '4', 4), (NULL, 'TW', '', '4', 4), (NULL, NULL, '', '5', 6), (NULL, 'ES', '35', '4', 5),
    (NULL, 'ES', '38', '4', 5), (NULL, 'ES', '51', '4', 5), (NULL, 'ES', '52', '4', 5), (NULL, 'US', '967', '2', 3),
    (NULL, 'US', '968', '2', 3), (NULL, 'US', '995', '2', 3), (NULL, 'US', '996', '2', 3), (NULL, 'US', '997', '2', 3),
    (NULL, 'US', '998', '2', 3), (NULL, 'US', '999', '2', 3), ('US', 'CA', '', '1', 1), ('US', 'PR', '', '1', 2),
    ('ES', 'PT', '', '1', 1), ('CO', 'CL', '', '1', 2)
) AS lane(origin, destination, prefix, zone, days)
WHERE t.demo;

-- Half kilograms up to 30.5 kg, and by the kilogram beyond: to 70, to 300 and to 1,000 kg.
INSERT INTO tariff_bands (tariff_id, zone, min_weight, max_weight, base_rate, per_kg, per_m3)
SELECT t.id, CAST(z.zone AS VARCHAR), CASE WHEN step = 1 THEN 0 ELSE step * 0.5 END, (step + 1) * 0.5,
    ROUND(shape.factor * (38 + 9 * z.zone + (step - 1) * (3.10 + 0.95 * z.zone)), 2), 0, 0
FROM carrier_tariffs t
JOIN (VALUES ('EXPRESS_WORLDWIDE', 1.00), ('INTERNATIONAL_PRIORITY', 0.97), ('INTERNATIONAL_ECONOMY', 0.78), ('WORLDWIDE_EXPRESS', 0.95))
    AS shape(service, factor) ON shape.service = t.service_type
CROSS JOIN generate_series(1, 5) AS z(zone)
CROSS JOIN generate_series(1, 60) AS step
WHERE t.demo;

INSERT INTO tariff_bands (tariff_id, zone, min_weight, max_weight, base_rate, per_kg, per_m3)
SELECT t.id, CAST(z.zone AS VARCHAR), heavy.min_weight, heavy.max_weight, 0,
    ROUND(shape.factor * heavy.factor * (6.90 + 2.05 * z.zone), 2), heavy.per_m3
FROM carrier_tariffs t
JOIN (VALUES ('EXPRESS_WORLDWIDE', 1.00), ('INTERNATIONAL_PRIORITY', 0.97), ('INTERNATIONAL_ECONOMY', 0.78), ('WORLDWIDE_EXPRESS', 0.95))
    AS shape(service, factor) ON shape.service = t.service_type
CROSS JOIN generate_series(1, 5) AS z(zone)
CROSS JOIN (VALUES (30.5, 70, 1.00, 0), (70, 300, 0.94, 0), (300, 1000, 0.88, 15)) AS heavy(min_weight, max_weight, factor, per_m3)
WHERE t.demo;

INSERT INTO fuel_rates (carrier_code, valid_from, rate, source, created_by, created_at)
VALUES
    ('DHL_EXPRESS', '2026-01-01', 0.2750, 'an example', 'system', '2026-01-01T00:00:00Z'),
    ('DHL_EXPRESS', '2026-11-01', 0.2675, 'an example', 'system', '2026-01-01T00:00:00Z'),
    ('FEDEX', '2026-01-01', 0.2800, 'an example', 'system', '2026-01-01T00:00:00Z'),
    ('FEDEX', '2026-11-02', 0.2725, 'an example', 'system', '2026-01-01T00:00:00Z'),
    ('UPS', '2026-01-01', 0.2775, 'an example', 'system', '2026-01-01T00:00:00Z'),
    ('UPS', '2026-11-02', 0.2700, 'an example', 'system', '2026-01-01T00:00:00Z');
