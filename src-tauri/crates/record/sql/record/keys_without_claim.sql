SELECT count(*) FROM claim_key k WHERE NOT EXISTS (SELECT 1 FROM claim c WHERE c.id = k.claim);
