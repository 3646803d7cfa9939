SELECT key, name, look_alike_of, holding, transfer, personalisation, consent, contact, first_seen, last_seen, categories,
       domains, handles
  FROM brand WHERE id = ?1;
