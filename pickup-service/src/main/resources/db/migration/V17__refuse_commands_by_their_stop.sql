-- reuses_id: another command of the route had the id before. It is kept to be refused in its turn: those after it would wait for its number.
ALTER TABLE driver_commands
    ADD COLUMN reuses_id BOOLEAN NOT NULL DEFAULT FALSE,
    DROP CONSTRAINT driver_commands_key;
CREATE UNIQUE INDEX driver_commands_key ON driver_commands (route_id, command_id) WHERE NOT reuses_id;

-- unsettled: the driver has left the stop, and what the device said of its end was refused; other stops do not wait for it.
ALTER TABLE pickup_route_stops
    ADD COLUMN unsettled BOOLEAN NOT NULL DEFAULT FALSE;
