-- An API client holds at most what its owner holds at that moment, and stops with them. The owner is a person: the one who was shown the
-- secret. owner_company_id is where they worked then; an owner who has moved has left the client behind.
ALTER TABLE api_clients
    ADD COLUMN owner_id VARCHAR(255),
    ADD COLUMN owner_company_id VARCHAR(255);

WITH RECURSIVE origin(client_id, maker) AS (
    SELECT client_id, created_by FROM api_clients WHERE kind = 'api'
    UNION
    SELECT o.client_id, c.created_by FROM origin o JOIN api_clients c ON c.client_id = o.maker
)
UPDATE api_clients c SET owner_id = u.user_id, owner_company_id = u.company_id
FROM origin o JOIN users u ON u.user_id = o.maker
WHERE c.client_id = o.client_id AND c.kind = 'api';

CREATE INDEX api_clients_owner ON api_clients (owner_id);

-- The person who created the account, also through a client, and the one who last closed it: nobody reactivates an account from which
-- their own descends, unless they closed it themselves.
ALTER TABLE users
    ADD COLUMN created_by VARCHAR(255),
    ADD COLUMN closed_by VARCHAR(255);

UPDATE users u SET created_by = coalesce(c.owner_id, e.actor_id)
FROM audit_events e LEFT JOIN api_clients c ON c.client_id = e.actor_id
WHERE e.event_type = 'account_created' AND e.subject_id = u.user_id AND e.actor_id <> u.user_id;
