-- "Ana" and "ana" are one name at sign-in, so they can't be two profiles.
CREATE UNIQUE INDEX users_username_folded_key ON users(lower(username));
CREATE UNIQUE INDEX users_email_folded_key ON users(lower(email));
