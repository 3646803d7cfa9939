SELECT state, on_day, note, attachment_name, attachment FROM step WHERE request = ?1 ORDER BY n;
