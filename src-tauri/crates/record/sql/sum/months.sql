SELECT month, kind, claims FROM reason_month WHERE claims > 0 ORDER BY month, kind;
