-- User names of any script: lower() follows the locale of the database and knows ASCII only in the locale C. The index of V2 goes once no running
-- service looks names up by it.
CREATE UNIQUE INDEX users_username_name_key ON users (name_key(username));
