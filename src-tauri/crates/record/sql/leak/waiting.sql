SELECT a.brand, b.brand FROM join_made j JOIN party a ON a.key = j.a JOIN party b ON b.key = j.b WHERE j.state = 'waiting';
