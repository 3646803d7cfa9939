DELETE FROM preference WHERE purpose = ?1 AND scope = ?2 AND target = ?3;
