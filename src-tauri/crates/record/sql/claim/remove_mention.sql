DELETE FROM mention WHERE text = ?1 AND claim = ?2;
