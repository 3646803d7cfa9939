SELECT id, key, reference, brand, brand_name, "right", row, law, citation, language, recipient, learns, drafted_on, subject,
       body, exhibits, extra
  FROM request WHERE key = ?1;
