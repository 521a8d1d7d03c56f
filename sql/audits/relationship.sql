-- Every key in @column has its row in @parent; null keys pass, because a null says "not known".
AUDIT (name relationship);

SELECT child.*
FROM @this_model AS child
LEFT JOIN @parent AS parent ON child.@column = parent.@key
WHERE child.@column IS NOT NULL AND parent.@key IS NULL;
