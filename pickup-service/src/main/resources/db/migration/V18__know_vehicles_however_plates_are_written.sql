-- vehicle_key: the letters and digits of the plate in upper case. One vehicle was another one to the constraint when its plate was written with
-- other blanks, hyphens or letters. Routes that overlap by now for that reason stay as they are, the later ones without a key.
ALTER TABLE pickup_routes
    ADD COLUMN vehicle_key VARCHAR(50);

-- By the database, since an earlier release writes routes beside this one.
CREATE FUNCTION name_vehicle_by_its_plate() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.vehicle_key := NULLIF(translate(upper(NEW.vehicle_license_plate), ' -', ''), '');
    RETURN NEW;
END
$$;
CREATE TRIGGER pickup_routes_vehicles_have_keys
    BEFORE INSERT ON pickup_routes FOR EACH ROW EXECUTE FUNCTION name_vehicle_by_its_plate();

UPDATE pickup_routes r
SET vehicle_key = NULLIF(translate(upper(r.vehicle_license_plate), ' -', ''), '')
WHERE r.vehicle_license_plate IS NOT NULL AND NOT EXISTS (
    SELECT FROM pickup_routes o
    WHERE o.id < r.id AND o.status <> 'cancelled' AND r.status <> 'cancelled' AND o.busy && r.busy
        AND translate(upper(o.vehicle_license_plate), ' -', '') = translate(upper(r.vehicle_license_plate), ' -', ''));

ALTER TABLE pickup_routes
    DROP CONSTRAINT pickup_routes_vehicle_is_in_one_place,
    ADD CONSTRAINT pickup_routes_vehicle_is_in_one_place
        EXCLUDE USING gist (vehicle_key WITH =, busy WITH &&)
        WHERE (status <> 'cancelled' AND vehicle_key IS NOT NULL);
