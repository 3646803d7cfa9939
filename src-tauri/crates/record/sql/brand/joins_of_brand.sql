SELECT j.id, j.rule, j.strength, j.made_by, j.state,
       j.a, pa.kind, pa.platform, pa.literal, ba.key, ba.name,
       j.b, pb.kind, pb.platform, pb.literal, bb.key, bb.name
  FROM join_made j
  JOIN party pa ON pa.key = j.a JOIN brand ba ON ba.id = pa.brand
  JOIN party pb ON pb.key = j.b JOIN brand bb ON bb.id = pb.brand
 WHERE j.id IN (SELECT x.id FROM party p JOIN join_made x ON x.a = p.key WHERE p.brand = ?1
                UNION
                SELECT x.id FROM party p JOIN join_made x ON x.b = p.key WHERE p.brand = ?1)
 ORDER BY j.id;
