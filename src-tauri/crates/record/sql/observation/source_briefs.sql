SELECT id, key, kind, name, sha256, path, exported_at FROM source;
