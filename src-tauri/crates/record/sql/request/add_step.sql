INSERT INTO step (request, n, state, on_day, note, attachment_name, attachment)
SELECT ?1, coalesce(max(n) + 1, 0), ?2, ?3, ?4, ?5, ?6 FROM step WHERE request = ?1;
