INSERT INTO decision (a, b, same) VALUES (?1, ?2, ?3) ON CONFLICT (a, b) DO UPDATE SET same = excluded.same;
