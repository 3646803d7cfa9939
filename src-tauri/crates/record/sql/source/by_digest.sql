SELECT s.key, s.path, s.name, s.kind, s.confidence, s.sha256, s.bytes, s.exported_at, s.imported_at, s.account, s.delivery,
       s.reader_version, s.copy_kept, s.holding, s.transfer, s.personalisation, s.consent, s.contact, s.outcome
  FROM source s WHERE s.sha256 = ?1;
