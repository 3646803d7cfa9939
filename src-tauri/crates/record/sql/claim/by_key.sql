SELECT claim FROM claim_key WHERE hash = ?1;
