SELECT id, holding, transfer, personalisation, consent, contact, NOT EXISTS (SELECT 1 FROM brand_found f WHERE f.rowid = brand.id)
  FROM brand;
