SELECT j.id, j.rule, j.strength, j.made_by, j.state,
       j.a, pa.kind, pa.platform, pa.literal, ba.key, ba.name,
       j.b, pb.kind, pb.platform, pb.literal, bb.key, bb.name
  FROM join_made j
  JOIN party pa ON pa.key = j.a JOIN brand ba ON ba.id = pa.brand
  JOIN party pb ON pb.key = j.b JOIN brand bb ON bb.id = pb.brand
 WHERE j.state = 'waiting'
 ORDER BY j.id;
