SELECT count(*) FROM claim c WHERE NOT EXISTS (SELECT 1 FROM claim_key k WHERE k.hash = c.hash AND k.claim = c.id);
