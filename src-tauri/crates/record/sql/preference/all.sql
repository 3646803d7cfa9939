SELECT preference FROM preference ORDER BY purpose, scope, target;
