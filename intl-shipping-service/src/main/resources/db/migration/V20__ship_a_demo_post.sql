-- An example of a post, so that its forms CN22 and CN23 can be seen with a booking. It is not active, as the carriers that most installations have are:
-- switch it on to try it, and give it the tariffs and rules of the post that you use.
INSERT INTO shipping_carriers (code, name, active, supported_services, capabilities) VALUES
    ('CO_POST', 'Correo (example)', FALSE,
        '[{"code": "INTERNATIONAL_LETTER", "name": "International Letter", "max_piece_weight": 2},
          {"code": "INTERNATIONAL_PARCEL", "name": "International Parcel", "max_piece_weight": 30}]',
        '["rating", "tracking"]');

INSERT INTO dimensional_rules (code, carrier_code, units, valid_from, divisor, side_rounding, weight_step, source, created_by, created_at)
VALUES
    ('CO_POST.cm_kg', 'CO_POST', 'cm_kg', '2026-01-01', 6000, 'nearest', 0.5, 'an example', 'system', '2026-01-01T00:00:00Z'),
    ('CO_POST.in_lb', 'CO_POST', 'in_lb', '2026-01-01', 166, 'nearest', 1, 'an example', 'system', '2026-01-01T00:00:00Z');

INSERT INTO fuel_rates (carrier_code, valid_from, rate, source, created_by, created_at)
VALUES ('CO_POST', '2026-01-01', 0, 'an example', 'system', '2026-01-01T00:00:00Z');

INSERT INTO carrier_tariffs (code, carrier_code, service_type, service_name, valid_from, currency, insurance_rate,
    min_insurance_amount, surcharges, demo, lane_count, band_count, reason, created_by, created_at)
SELECT 'CO_POST.' || service, 'CO_POST', service, name, DATE '2026-01-01', 'USD', 0.01, 2.00, '[]', TRUE, 4, bands,
    'an example, to be followed by the prices that were agreed', 'system', TIMESTAMP WITH TIME ZONE '2026-01-01T00:00:00Z'
FROM (VALUES
    ('INTERNATIONAL_LETTER', 'International Letter', 8),
    ('INTERNATIONAL_PARCEL', 'International Parcel', 62)
) AS example(service, name, bands);

-- From Colombia: zone 1 is near, 2 all the rest.
INSERT INTO tariff_lanes (tariff_id, origin_country, destination_country, destination_postal_prefix, zone, transit_days)
SELECT t.id, 'CO', lane.destination, '', lane.zone, lane.days
FROM carrier_tariffs t
CROSS JOIN (VALUES ('US', '1', 9), ('MX', '1', 9), ('ES', '2', 12), (NULL, '2', 15)) AS lane(destination, zone, days)
WHERE t.carrier_code = 'CO_POST';

-- Letters by half kilograms to 2.5 kg, of which a piece weighs 2 at most, parcels by the kilogram to 31 kg.
INSERT INTO tariff_bands (tariff_id, zone, min_weight, max_weight, base_rate, per_kg, per_m3)
SELECT t.id, CAST(z.zone AS VARCHAR), CASE WHEN step = 1 THEN 0 ELSE step * 0.5 END, (step + 1) * 0.5, 4 + 2 * z.zone + step * (3 + z.zone), 0, 0
FROM carrier_tariffs t CROSS JOIN generate_series(1, 2) AS z(zone) CROSS JOIN generate_series(1, 4) AS step
WHERE t.code = 'CO_POST.INTERNATIONAL_LETTER';

INSERT INTO tariff_bands (tariff_id, zone, min_weight, max_weight, base_rate, per_kg, per_m3)
SELECT t.id, CAST(z.zone AS VARCHAR), step - 1, step, 14 + 4 * z.zone + step * (4 + z.zone), 0, 0
FROM carrier_tariffs t CROSS JOIN generate_series(1, 2) AS z(zone) CROSS JOIN generate_series(1, 31) AS step
WHERE t.code = 'CO_POST.INTERNATIONAL_PARCEL';
