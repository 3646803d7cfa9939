SELECT claim FROM claim_key WHERE kind = ?1 ORDER BY hash;
