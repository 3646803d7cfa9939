SELECT count(*) FROM brand WHERE claims > 0;
