INSERT INTO source (key, path, name, kind, confidence, sha256, bytes, imported_at, delivery, reader_version, copy_kept)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11);
