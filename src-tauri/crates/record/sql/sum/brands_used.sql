SELECT id, key, name, domains FROM brand WHERE claims > 0 ORDER BY key;
