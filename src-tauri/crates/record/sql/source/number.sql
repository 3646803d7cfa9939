SELECT id FROM source WHERE key = ?1;
