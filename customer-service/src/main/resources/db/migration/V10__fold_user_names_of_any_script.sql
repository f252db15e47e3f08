-- As in auth-service: one name in any case and script, whatever the locale of the database.
CREATE UNIQUE INDEX users_username_name_key ON users (name_key(username));
