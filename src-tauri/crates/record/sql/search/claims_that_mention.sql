SELECT claim FROM mention WHERE text = ?1 ORDER BY claim DESC LIMIT ?2;
