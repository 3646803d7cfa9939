SELECT count(*) FROM join_made WHERE state = 'waiting';
